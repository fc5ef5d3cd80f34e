using LabGovernance.HelpPages;

namespace LabGovernance.Module.Tests.Documentation;

/// <summary>The repository's files, found from the place of the test program.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", ".."));

    public static IReadOnlyList<CmdletPage> Pages { get; } =
        [.. Directory.GetFiles(File("docs", "cmdlets"), "*.md").Order(StringComparer.Ordinal).Select(PageReader.Read)];

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    public static string Text(params string[] path) => System.IO.File.ReadAllText(File(path));

    /// <summary>Everything that is written for readers, as paths relative to the root.</summary>
    public static IReadOnlyList<string> Documents { get; } =
        [.. Directory.GetFiles(Root, "*.md").Concat(Directory.GetFiles(File("docs"), "*.md", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
