using System.Text.RegularExpressions;

namespace LabGovernance.Module.Tests.Documentation;

public sealed partial class LinkTests
{
    [Fact]
    public void Every_link_of_the_documents_leads_somewhere()
        => Assert.Empty(
            from document in Repository.Documents
            from match in Link().Matches(Repository.Text(document))
            let target = match.Groups[1].Value
            where !target.Contains(':', StringComparison.Ordinal) && !Leads(document, target)
            select $"{document}: {target}");

    private static bool Leads(string document, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0
            ? Repository.File(document)
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.File(document))!, parts[0]));
        return Directory.Exists(path) || File.Exists(path) && (parts.Length == 1 || Headings(path).Contains(parts[1]));
    }

    private static IEnumerable<string> Headings(string path)
        => File.ReadLines(path).Where(l => l.StartsWith('#')).Select(l => Punctuation().Replace(l.TrimStart('#').Trim(), "").Replace(' ', '-').ToLowerInvariant());

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
