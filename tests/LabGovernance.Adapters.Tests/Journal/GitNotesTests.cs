using LabGovernance.Adapters.Journal;
using LabGovernance.Journal;

namespace LabGovernance.Adapters.Tests.Journal;

public sealed class GitNotesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_note_that_could_not_be_made_says_why()
    {
        var lab = new Lab { Root = _folder, Name = "t", PolicyPath = "p", StatusPath = "s", PendingWorkPath = "w", GitNotes = true };

        Assert.Contains("git", GitNotes.Add(lab, new JournalHead(1, JournalHash.Genesis)), StringComparison.Ordinal);
        Assert.Empty(GitNotes.Read(lab));
        Assert.Null(GitNotes.Newest(lab));
    }

    [Fact]
    public void The_head_noted_last_is_found_among_all()
    {
        var lab = new Lab { Root = _folder, Name = "t", PolicyPath = "p", StatusPath = "s", PendingWorkPath = "w", GitNotes = true };
        Git("init", "-q");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "--allow-empty", "-m", "one");
        Git("config", "user.name", "t");
        Git("config", "user.email", "t@example.org");
        JournalHead[] heads = [new(3, JournalHash.Genesis), new(9, new string('a', 64)), new(4, new string('b', 64))];

        foreach (var head in heads)
            Assert.Null(GitNotes.Add(lab, head));

        Assert.Equal(heads, GitNotes.Read(lab));
        Assert.Equal(heads[^1], GitNotes.Newest(lab));
    }

    private void Git(params string[] arguments)
    {
        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", arguments) { WorkingDirectory = _folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
