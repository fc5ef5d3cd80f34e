using CsCheck;
using LabGovernance.Adapters.Incidents;
using LabGovernance.Documents;
using static LabGovernance.Adapters.Tests.Documents.GeneratedDocument;

namespace LabGovernance.Adapters.Tests.Documents;

/// <summary>What holds for any form and any edit of it.</summary>
public sealed class FormTests
{
    private static readonly MarkdownIncidentFile File = new();

    [Fact]
    public void No_edit_leaves_every_byte() => GeneratedDocument.Any.Sample(text => Assert.Equal(text, File.Edit(Form(text), []).Value));

    [Fact]
    public void A_field_that_was_set_reads_back_and_only_its_line_changed()
        => Gen.Select(GeneratedDocument.Any, OneOf("Status", "Started", "Severity", "Incident ID", "Title"), OneOf("RESOLVED", "2026-03-14 10:30 UTC", "a | b")).Sample((text, name, value) =>
        {
            var before = Form(text);
            var after = File.Edit(before, [new FormEdit.SetField([name], value, "Incident ID")]).Value;
            Assert.Equal(value, Form(after).Fields.First(f => f.Name == name).Value);
            Assert.True(GeneratedDocument.Lost(text, after).Count <= 1, after);
        }, iter: 800);

    [Fact]
    public void Rows_items_and_text_are_added_without_losing_a_line()
        => Gen.Select(
            GeneratedDocument.Any,
            Gen.OneOf<FormEdit>(
                Gen.Const<FormEdit>(new FormEdit.AddRow("Timeline", [new("Time", "2026-03-14 08:00 UTC"), new("Event", "seen | heard")])),
                Gen.Const<FormEdit>(new FormEdit.AddRow("Action Items", [new("ID", "AI-002"), new("Action", "x"), new("Status", "OPEN (ID-1101)")])),
                Gen.Const<FormEdit>(new FormEdit.AddItem("Verification", "It holds", false)),
                Gen.Const<FormEdit>(new FormEdit.AddItem("Services Affected", "frigate")),
                Gen.Const<FormEdit>(new FormEdit.AddText("Root Cause", "The switch."))).List[1, 5]).Sample((text, edits) =>
        {
            var after = File.Edit(Form(text), edits).Value;
            Assert.Empty(GeneratedDocument.Lost(text, after));
            var form = Form(after);
            Assert.All(edits, edit => Assert.True(edit switch
            {
                FormEdit.AddRow row => form.Tables.Any(t => t.Place.IsUnder(row.Heading) && t.Rows.Any(r => row.Cells.All(c => r.Contains(c.Value) || t.Columns.Contains(c.Key) == false))),
                FormEdit.AddItem item => form.Items.Any(i => i.Place.IsUnder(item.Heading) && i.Text == item.Text && i.IsDone == item.IsDone),
                FormEdit.AddText paragraph => form.Paragraphs.Any(p => p.Place.IsUnder(paragraph.Heading) && p.Text.Contains(paragraph.Text, StringComparison.Ordinal)),
                _ => false,
            }, $"{edit} is not in\n{after}"));
        }, iter: 800);

    [Fact]
    public void A_cell_is_set_and_the_others_keep_their_spacing()
    {
        const string Text = "# R\r\n\r\n## Action Items\r\n\r\n|ID|Action   | Status |\r\n|--|--|--|\r\n|AI-001|  do \\| it |OPEN|\r\n|AI-002| x |  | \r\n";
        var edited = File.Edit(Form(Text), [new FormEdit.SetCell("Action Items", "AI-001", "status", "DONE | all"), new FormEdit.SetCell("Action Items", "AI-002", "Action", "y")]).Value;
        Assert.Equal("# R\r\n\r\n## Action Items\r\n\r\n|ID|Action   | Status |\r\n|--|--|--|\r\n|AI-001|  do \\| it | DONE \\| all |\r\n|AI-002| y |  | \r\n", edited);
    }

    [Fact]
    public void Rows_are_put_in_the_order_of_their_times()
    {
        const string Text = "# R\n## Timeline\n| Time | Event |\n|---|---|\n| 09:00 | b |\n| 11:00 | d |\n";
        var edited = File.Edit(Form(Text), [
            Row("08:00", "a", ["09:00", "b"]),
            Row("10:00", "c", ["11:00", "d"]),
            Row("10:30", "c2", ["11:00", "d"]),
            Row("12:00", "e", null),
        ]).Value;
        Assert.Equal(["a", "b", "c", "c2", "d", "e"], Form(edited).Tables[0].Rows.Select(r => r[1]));
    }

    private static FormEdit.AddRow Row(string time, string text, string[]? before) => new("Timeline", [new("Time", time), new("Event", text)], before);

    private static FormDocument Form(string text) => File.As(new FormDocument { Path = "r.md", Text = "" }, text);
}
