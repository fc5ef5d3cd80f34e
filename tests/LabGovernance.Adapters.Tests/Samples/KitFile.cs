using LabGovernance.Adapters.Status;
using LabGovernance.Adapters.Work;
using LabGovernance.Documents;
using LabGovernance.Status;
using LabGovernance.Work;

namespace LabGovernance.Adapters.Tests.Samples;

/// <summary>Files of the kit and of the sample lab, read by our own readers.</summary>
internal static class KitFile
{
    public static MarkdownStatusFile StatusFile { get; } = new(new());

    public static MarkdownWorkFile WorkFile { get; } = new(new());

    private static string Root { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", ".."));

    public static string Place(params string[] path) => Path.Combine([Root, .. path]);

    public static string Text(params string[] path) => File.ReadAllText(Place(path));

    public static StatusDocument Status(string text) => StatusFile.As(new StatusDocument { Path = "STATUS.md", Text = "", Entries = [] }, text);

    public static WorkDocument Work(string text) => WorkFile.As(new WorkDocument { Path = "PENDING-WORK.md", Text = "", Items = [] }, text);

    /// <summary>What Test-LabStatus finds in it, in a lab without changes.</summary>
    public static IEnumerable<string> Findings(string text, DateOnly today)
        => StatusReview.Look(Status(text).AsOf(today), _ => null, [], today, new DocumentSettings()).Select(f => $"{f.Code} {f.Id}".Trim());
}
