using CsCheck;
using LabGovernance.Adapters.Status;
using LabGovernance.Adapters.Work;
using LabGovernance.Documents;
using LabGovernance.Status;
using LabGovernance.Work;
using static LabGovernance.Adapters.Tests.Documents.GeneratedDocument;

namespace LabGovernance.Adapters.Tests.Documents;

/// <summary>What holds for any document and any edit of it.</summary>
public sealed class DocumentEditTests
{
    private static readonly MarkdownStatusFile StatusFile = new(new DocumentSettings());
    private static readonly MarkdownWorkFile WorkFile = new(new DocumentSettings());

    private static readonly Gen<DocumentEdit> Put = Gen.Select(
        OneOf("ISSUE-041", "ISSUE-042", "ISSUE-077", "CHG-0007", "ID-1101", "TD-003"),
        OneOf<string?>(null, nameof(StatusSection.Urgent), nameof(StatusSection.Monitoring), nameof(StatusSection.RecentFixes)),
        OneOf("⏳ Awaiting", "done | all", "see `x`: y", "a\r\nb"),
        Gen.Bool,
        (id, section, value, replaces) => (DocumentEdit)new DocumentEdit.Put(
            new EntryPosting(id, "Something new", section, new DateOnly(2026, 3, 14), [new("Status", value), new("Owner", "alex")]) { Replaces = replaces }));

    [Fact]
    public void No_edit_leaves_every_byte()
        => GeneratedDocument.Any.Sample(text =>
        {
            var document = Status(text);
            Assert.Equal(text, StatusFile.Edit(document, []).Value);
            Assert.Equal(text, WorkFile.Edit(Work(text), []).Value);
        });

    [Fact]
    public void Lines_that_no_edit_addressed_stay_and_the_entry_says_what_was_put()
        => Gen.Select(GeneratedDocument.Any, Put.List[1, 6]).Sample((text, edits) =>
        {
            foreach (var edit in edits.Cast<DocumentEdit.Put>())
            {
                var before = Status(text);
                var entry = before.Find(edit.Posting.Id);
                // Of two with one id nobody knows which is meant; Test-LabStatus tells of them.
                if (before.Entries.Count(e => e.Id == edit.Posting.Id) > 1)
                    continue;
                var after = StatusFile.Edit(before, [edit]).Value;
                // An entry that moves takes its lines along, and blank ones around it may become fewer.
                var others = Lines(text);
                if (entry is not null)
                    others.RemoveRange(entry.Line - 1, Lines(entry.Source).Count);
                Assert.Empty(Lost(string.Concat(others), after));
                Assert.Equal(text.Contains("\r\n", StringComparison.Ordinal) && !text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal), after.Contains("\r\n", StringComparison.Ordinal) && !after.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal));

                var read = StatusFile.As(before, after).Find(edit.Posting.Id);
                Assert.NotNull(read);
                if (edit.Posting.Section is { } section)
                    Assert.Contains(read.Section.ToString(), section == nameof(StatusSection.RecentFixes) ? [section, nameof(StatusSection.Completed)] : new[] { section });
                if (edit.Posting.Replaces)
                    Assert.Equal("alex", read.Value("Owner"));
                Assert.Equal(after, StatusFile.Edit(StatusFile.As(before, after), [edit]).Value);
                text = after;
            }
        }, iter: 800);

    [Fact]
    public void Other_entries_read_as_before()
        => Gen.Select(GeneratedDocument.Any, Put).Sample((text, edit) =>
        {
            var before = Status(text);
            var after = StatusFile.As(before, StatusFile.Edit(before, [edit]).Value);
            var id = ((DocumentEdit.Put)edit).Posting.Id;
            Assert.Equal(
                before.Entries.Where(e => e.Id is not null && e.Id != id).Select(e => (e.Id, e.Title, e.Section, e.State)),
                after.Entries.Where(e => e.Id is not null && e.Id != id).Select(e => (e.Id, e.Title, e.Section, e.State)));
        }, iter: 800);

    private static StatusDocument Status(string text) => StatusFile.As(new StatusDocument { Path = "STATUS.md", Text = "", Entries = [] }, text);

    private static WorkDocument Work(string text) => WorkFile.As(new WorkDocument { Path = "PENDING-WORK.md", Text = "", Items = [] }, text);
}
