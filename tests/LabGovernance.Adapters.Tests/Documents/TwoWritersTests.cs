using System.Diagnostics;
using LabGovernance.Adapters.Status;
using LabGovernance.Documents;
using LabGovernance.Policy;
using LabGovernance.Status;
using LabGovernance.Testing;

namespace LabGovernance.Adapters.Tests.Documents;

/// <summary>Somebody else's process saves the document between our reading and our writing, as editors do.</summary>
public sealed class TwoWritersTests
{
    private static readonly CsePolicy Policy = new()
    {
        Version = "1.0",
        Metadata = new("t", "t", "t", "2026-01-01"),
        Infrastructures = new Dictionary<string, Infrastructure>(),
        ApprovalWorkflow = new() { Mode = ApprovalMode.Interactive, TimeoutSeconds = 60 },
        Digest = new string('0', 64),
        Path = "/srv/lab/cse-policy.yaml",
    };

    private readonly string _path = Path.Combine(TemporaryFolders.New(), "STATUS.md");

    [Theory]
    // In place, as nano does; by a new file that takes the name, as vim does; by moving the old one away first.
    [InlineData("printf -- '- a line of mine\\n' >> \"$0\"")]
    [InlineData("(cat \"$0\"; printf -- '- a line of mine\\n') > \"$0.new\" && mv \"$0.new\" \"$0\"")]
    [InlineData("mv \"$0\" \"$0~\" && (cat \"$0~\"; printf -- '- a line of mine\\n') > \"$0\"")]
    public void Nobody_loses_a_line(string shell)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The editor is a POSIX shell.");
        var text = "# Status\n\n## Urgent\n\n### [ISSUE-001] first\n- **Owner**: sam\n\n## Notes\n";
        File.WriteAllText(_path, text);
        var saves = 0;
        var file = new SavedInBetween(new MarkdownStatusFile(new DocumentSettings()), () =>
        {
            if (saves++ < 3)
                Run(shell);
        });
        var memory = new MemoryLab(Policy, new());
        var lab = memory.For(Actor.Human("alex"), interactive: true) with { Lab = memory.Lab with { StatusPath = _path }, Status = file };

        var opened = new IssueRegister(lab).Open(new IssueOrder { Title = "second" }, force: false);

        Assert.Equal("ISSUE-002", opened.Value.Id);
        var after = File.ReadAllText(_path);
        Assert.Equal(4, saves);
        Assert.Equal(3, after.Split("- a line of mine\n").Length - 1);
        Assert.Empty(GeneratedDocument.Lost(text, after));
        Assert.Contains("[ISSUE-002] second", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_never_ends_nothing_is_written_and_that_is_said()
    {
        File.WriteAllText(_path, "# Status\n\n## Urgent\n");
        var saves = 0;
        var file = new SavedInBetween(new MarkdownStatusFile(new DocumentSettings()), () => File.AppendAllText(_path, $"line {++saves}\n"));
        var memory = new MemoryLab(Policy, new());
        var lab = memory.For(Actor.Human("alex"), interactive: true) with { Lab = memory.Lab with { StatusPath = _path }, Status = file };
        Assert.Equal("StatusChangedUnderneath", new IssueRegister(lab).Open(new IssueOrder { Title = "second" }, force: false).Refusal?.Code);
        Assert.Equal("# Status\n\n## Urgent\n" + string.Concat(Enumerable.Range(1, saves).Select(i => $"line {i}\n")), File.ReadAllText(_path));
    }

    private void Run(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script, _path]))!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private sealed class SavedInBetween(MarkdownStatusFile file, Action save) : IStatusFile
    {
        public Outcome<StatusDocument> Read(string path) => file.Read(path);

        public Outcome<string> Edit(StatusDocument document, IReadOnlyList<DocumentEdit> edits)
        {
            save();
            return file.Edit(document, edits);
        }

        public StatusDocument As(StatusDocument document, string text) => file.As(document, text);

        public Refusal? Write(StatusDocument read, string text) => file.Write(read, text);

        public Refusal? Archive(string path, string heading, IReadOnlyList<string> entries) => file.Archive(path, heading, entries);
    }
}
