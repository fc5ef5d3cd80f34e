using LabGovernance.Adapters.Status;
using LabGovernance.Documents;
using LabGovernance.Status;

namespace LabGovernance.Adapters.Tests.Status;

public sealed class MarkdownStatusFileTests : IDisposable
{
    private const string LongForm = """
        # Lab

        **Overall Health**: fine

        ## ⏳ MONITORING - Awaiting Verification

        ### Old thing - 2026-01-05
        - **Status**: waiting
        ```
        ## 🔧 RECENT FIXES in a code block
        ```

        ---

        ## 🔧 RECENT FIXES - Last 30 Days

        ### [ISSUE-002] Other - 2026-01-02   
        - **Owner**: alex

        ---

        ## 📝 NOTES
        text
        """;

    private const string ShortForm = """
        # STATUS

        ## 🚨 Issues (Open)
        - [ISSUE-043] Slow name server
          - Severity: LOW
          - Owner: alex

        ## ⏳ Pending Verification
        - [ISSUE-042] Cameras (waiting)
          - Evidence needed: none

        ## ✅ Completed (Verified)
        - [ISSUE-040] Flows
        """;

    private static readonly MarkdownStatusFile File1 = new(new());
    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance").FullName;

    private string Path1 => Path.Combine(_folder, "STATUS.md");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(LongForm, "\n")]
    [InlineData(LongForm, "\r\n")]
    [InlineData(ShortForm, "\n")]
    [InlineData("# Empty", "\n")]
    public void An_entry_is_added_and_moved_and_every_other_line_stays(string form, string newLine)
    {
        var text = form.ReplaceLineEndings(newLine);
        var before = Read(text);
        var added = File1.Edit(before, [new DocumentEdit.Put(Posting(StatusSection.Monitoring))]).Value;
        var moved = File1.Edit(Read(added), [new DocumentEdit.Put(Posting(StatusSection.RecentFixes))]).Value;

        foreach (var result in new[] { added, moved })
        {
            var rest = result.Split('\n').ToList();
            Assert.All(text.Split('\n').Where(l => l.Trim().Length > 0), l => Assert.Contains(rest, r => r.TrimEnd('\r') == l.TrimEnd('\r')));
            Assert.Single(Read(result).Entries, e => e.Id == "CHG-0007");
            Assert.All(before.Entries, e => Assert.Single(Read(result).Entries, r => r.Title == e.Title && r.Section == e.Section));
        }
        Assert.Equal(StatusSection.Monitoring, Read(added).Entries.Single(e => e.Id == "CHG-0007").Section);
        Assert.Contains(Read(moved).Entries.Single(e => e.Id == "CHG-0007").Section, new[] { StatusSection.RecentFixes, StatusSection.Completed });
        Assert.Equal(added, File1.Edit(Read(added), [new DocumentEdit.Put(Posting(StatusSection.Monitoring))]).Value);
        Assert.Equal(moved, File1.Edit(Read(moved), [new DocumentEdit.Put(Posting(StatusSection.RecentFixes))]).Value);
    }

    [Theory]
    [InlineData("Owner", "me, myself", false)]
    [InlineData("Change", "words of mine", false)]
    [InlineData("Owner", "**me**  and a [link](x) \t", false)]
    [InlineData("Status", "waiting for Bob", true)]
    [InlineData("Verification Date", "when Bob is back", true)]
    [InlineData("Status", "waiting\n  for Bob", true)]
    [InlineData("Result", "", true)]
    public void A_line_edited_by_hand_stays_and_ours_is_put_below_where_it_moved(string name, string words, bool adds)
    {
        foreach (var form in new[] { LongForm, LongForm.ReplaceLineEndings("\r\n"), ShortForm })
        {
            var text = File1.Edit(Read(form), [new DocumentEdit.Put(Told(1))]).Value;
            var entry = text.Split('\n').First(l => l.Contains($"{name}", StringComparison.Ordinal) && l.Contains($" of {name} ", StringComparison.Ordinal));
            var mine = entry[..(entry.IndexOf(": ", StringComparison.Ordinal) + 2)] + words + (entry.EndsWith('\r') ? "\r" : "");
            text = text.Replace(entry + "\n", mine + "\n", StringComparison.Ordinal);
            foreach (var turn in new[] { 1, 2, 2, 3, 4 })
            {
                text = File1.Edit(Read(text), [new DocumentEdit.Put(Told(turn))]).Value;
                Assert.Contains(mine + "\n", text, StringComparison.Ordinal);
                Assert.Equal(text, File1.Edit(Read(text), [new DocumentEdit.Put(Told(turn))]).Value);
            }
            var fields = Read(text).Entries.Single(e => e.Id == "CHG-0007").Fields;
            Assert.Equal(adds ? 2 : 1, fields.Count(f => f.Key == name));
            Assert.Equal(adds, fields.Any(f => f.Key == name && f.Value == Word(name, 4)));
            Assert.All(Told(4).Fields.Where(f => f.Key != name), f => Assert.Equal(f.Value, Assert.Single(fields, g => g.Key == f.Key).Value));
        }
    }

    [Fact]
    public void Whatever_a_human_edits_between_postings_is_there_after_them()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var text = File1.Edit(Read(seed % 2 == 0 ? LongForm : ShortForm), [new DocumentEdit.Put(Told(1))]).Value;
            var mine = new List<string>();
            for (var turn = 2; turn < 7; turn++)
            {
                var lines = text.Split('\n');
                var at = Array.FindIndex(lines, l => l.Contains("CHG-0007", StringComparison.Ordinal)) + 1 + random.Next(5);
                if (at < lines.Length && lines[at].Contains(": ", StringComparison.Ordinal) && !mine.Contains(lines[at]))
                {
                    lines[at] = $"{lines[at][..(lines[at].IndexOf(": ", StringComparison.Ordinal) + 2)]}mine {seed}.{turn}{(random.Next(2) == 0 ? "" : "  ")}";
                    mine.Add(lines[at]);
                    text = string.Join('\n', lines);
                }
                text = File1.Edit(Read(text), [new DocumentEdit.Put(Told(turn))]).Value;
                Assert.All(mine, m => Assert.Single(text.Split('\n'), l => l == m));
                Assert.Equal(text, File1.Edit(Read(text), [new DocumentEdit.Put(Told(turn))]).Value);
            }
        }
    }

    [Fact]
    public void A_title_with_markdown_in_it_reads_back()
        => Assert.Equal("Raise `level` [now] *and* | #1", Read(File1.Edit(Read(LongForm), [new DocumentEdit.Put(Posting(StatusSection.Monitoring))]).Value).Entries.Single(e => e.Id == "CHG-0007").Title);

    [Fact]
    public void An_edit_by_someone_else_is_never_overwritten()
    {
        var read = Read(LongForm);
        File.AppendAllText(Path1, "\nby hand");

        Assert.Equal("StatusChangedUnderneath", File1.Write(read, "mine")?.Code);
        Assert.EndsWith("by hand", File.ReadAllText(Path1), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void The_published_samples_are_read_whole()
    {
        var seed = Environment.GetEnvironmentVariable("LAB_SEED");
        Assert.SkipWhen(seed is null, "LAB_SEED names no folder with the published samples.");
        var entries = File1.Read(Path.Combine(seed, "STATUS.sample.md")).Value.Entries;

        Assert.Equal((1, 2, 3), (
            entries.Count(e => e.Section == StatusSection.Urgent),
            entries.Count(e => e.Section == StatusSection.Monitoring),
            entries.Count(e => e.Section == StatusSection.RecentFixes)));
    }

    private static EntryPosting Posting(StatusSection section) => new(
        "CHG-0007",
        "Raise `level` [now] *and* | #1",
        section.ToString(),
        new DateOnly(2026, 3, 1),
        [new("Status", "⏳ waiting\n## not a heading"), new("Owner", "ai:planner")]);

    /// <summary>What the change says after so many turns: owner and words stay, the rest moves.</summary>
    private static EntryPosting Told(int turn) => new(
        "CHG-0007",
        "Raise the level",
        turn < 3 ? nameof(StatusSection.Monitoring) : nameof(StatusSection.RecentFixes),
        new DateOnly(2026, 3, 1),
        Fields(turn))
    {
        Earlier = [.. Enumerable.Range(1, turn).SelectMany(Fields)],
    };

    private static KeyValuePair<string, string>[] Fields(int turn)
        => [.. new[] { "Status", "Change", "Owner", "Verification Date", "Result" }.Select(n => KeyValuePair.Create(n, Word(n, turn)))];

    private static string Word(string name, int turn) => $"words of {name} {(name is "Owner" or "Change" ? 0 : turn)}";

    private StatusDocument Read(string text)
    {
        File.WriteAllText(Path1, text);
        return File1.Read(Path1).Value;
    }
}
