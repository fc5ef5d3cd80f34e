using CsCheck;

namespace LabGovernance.Adapters.Tests.Documents;

/// <summary>Documents as people bend them: any order of sections, entries, fields, code, comments, tables and prose, with either line ending.</summary>
internal static class GeneratedDocument
{
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<string> Words = OneOf("Camera drops out", "Disk *almost* full", "Überwachung", "a | b", "say: what", "x", "- dash", "[link](y)", "`code`", "3. three");

    private static readonly Gen<string> Date = OneOf("2026-03-14", "Mar 14, 2026", "14.03.2026", "2026-03-14 10:30 EST", "never", "YYYY-MM-DD");

    private static readonly Gen<string> Heading = OneOf(
        "## 🚨 Urgent", "## ⏳ Monitoring", "## Recent Fixes", "## Completed (Verified)", "## Something of mine", "# Monitoring", "### Notes", "## 🎯 Active Projects", "## Timeline", "## Action Items",
        "## Verification", "### Duration", "Urgent issues\n---");

    private static readonly Gen<string> Field = Gen.Select(
        OneOf("- **{0}**: {1}", "- {0}: {1}", "**{0}**: {1}", "  - {0}: {1}", "* **{0}:** {1}  ", "**{0}:**\n{1}"),
        OneOf("Status", "Owner", "Verification Date", "Started", "Severity", "Impact", "Incident ID"),
        Gen.OneOf(Words, Date),
        (shape, name, value) => string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, name, value));

    private static readonly Gen<string> Entry = Gen.Select(
        OneOf("### {0}{1}", "#### {0}{1}", "- {0}{1}", "- [ ] {0}{1}", "* **{0}{1}**"),
        OneOf("", "[ISSUE-041] ", "ISSUE-042: ", "[CHG-0007] ", "[ID-1101] ", "TD-003: "),
        Words,
        (shape, id, title) => string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, id, title));

    private static readonly Gen<string> Block = Gen.Frequency(
        (4, Heading),
        (5, Entry),
        (6, Field),
        (1, Gen.Const("```bash\n## Urgent\n- [ISSUE-900] not an entry\n**Status**: x\n```")),
        (1, Gen.Const("<!--\n## Monitoring\n- **Owner**: nobody\n-->")),
        (1, Gen.Const("| Time | Event |\n|------|:-----:|\n| 2026-03-14 09:00 | seen \\| heard |\n| HH:MM | |")),
        (1, Gen.Const("| ID | Action | Owner | Due Date | Status |\n| --- | --- | --- | --- | --- |\n| AI-001 | do | me | 2026-04-01 | OPEN |")),
        (2, Words),
        (1, OneOf("---", "> quoted\n> - [ISSUE-901] no", "    indented: code", "\t- tabbed", "- [ ] something to do\n  and more of it", "1. one\n2. two")),
        (2, Gen.Const("")));

    public static readonly Gen<string> Any = Gen.Select(
        OneOf("", "# Lab status\n", "\uFEFF# Lab status\n\n**Last Updated**: 2026-03-01\n", "# Incident\n\n**Incident ID**: INC-2026-03-14-001\n"),
        Block.List[0, 25],
        OneOf("\n", "\n\n", "\r\n", "\r\n\r\n"),
        Gen.Bool,
        (head, blocks, between, ends) =>
        {
            var text = head + string.Join(between, blocks) + (ends ? between : "");
            return between.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal) : text;
        });

    /// <summary>The lines with their endings.</summary>
    public static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }
        return lines;
    }

    /// <returns>The lines of <paramref name="before"/>, but for blank ones, that are not found, in their order, in <paramref name="after"/>.</returns>
    public static List<string> Lost(string before, string after)
    {
        // A last line without an ending gets one when something is put below it.
        var a = Lines(before).Select(l => l.TrimEnd('\r', '\n')).Where(l => l.Trim().Length > 0).ToList();
        var b = Lines(after).Select(l => l.TrimEnd('\r', '\n')).Where(l => l.Trim().Length > 0).ToList();
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        var lost = new List<string>();
        for (int i = 0, j = 0; i < a.Count; i++)
        {
            while (j < b.Count && a[i] != b[j] && common[i, j] == common[i, j + 1])
                j++;
            if (j < b.Count && a[i] == b[j])
                j++;
            else
                lost.Add(a[i]);
        }
        return lost;
    }
}
