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
    }
}
