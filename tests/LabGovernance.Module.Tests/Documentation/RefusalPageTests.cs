using System.Text.RegularExpressions;

namespace LabGovernance.Module.Tests.Documentation;

/// <summary>docs/refusals.md lists exactly the codes that stand in the source.</summary>
public sealed partial class RefusalPageTests
{
    private static readonly Dictionary<string, Match> Sections = Section().Matches(Repository.Text("docs", "refusals.md").ReplaceLineEndings("\n")).ToDictionary(m => m.Groups[1].Value);

    [Fact]
    public void The_page_explains_every_code_of_the_source_and_no_other()
    {
        var inSource = Sources().SelectMany(s => Codes(s.Text)).ToHashSet();

        Assert.Empty(inSource.Except(Sections.Keys).Select(c => $"docs/refusals.md lacks {c}").Concat(Sections.Keys.Except(inSource).Select(c => $"No source gives {c}")));
    }

    [Fact]
    public void A_code_is_a_constant_where_the_refusal_is_made()
        => Assert.All(Sources().Where(s => Computed().IsMatch(s.Text)), s => Assert.Contains(Path.GetFileName(s.Path), new[] { "YamlFile.cs", "YamlFaults.cs" }));

    [Fact]
    public void Every_code_names_exactly_the_cmdlets_whose_pages_name_it()
        => Assert.All(Sections, s => Assert.Equal(
            Repository.Pages.Where(p => p.Refusals.Contains(s.Key)).Select(p => p.Name),
            Cmdlet().Matches(s.Value.Groups[3].Value).Select(m => m.Groups[1].Value)));

    [Fact]
    public void The_pages_of_the_cmdlets_explain_a_code_as_this_page_does()
        => Assert.All(Repository.Pages, p => Assert.All(
            Row().Matches(Repository.Text("docs", "cmdlets", p.Name + ".md")),
            r => Assert.Equal(Sections[r.Groups[1].Value].Groups[2].Value, r.Groups[2].Value)));

    [Fact]
    public void What_to_do_is_more_than_to_try_again()
        => Assert.All(Sections.Values, s => Assert.True(s.Groups[4].Value.Length > 12, s.Groups[1].Value));

    private static IEnumerable<(string Path, string Text)> Sources()
        => Directory.GetFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("LabGovernance.Host", StringComparison.Ordinal)).Select(f => (f, File.ReadAllText(f)));

    private static IEnumerable<string> Codes(string source)
        => Made().Matches(source).Concat(Chosen().Matches(source)).Concat(Passed().Matches(source))
            .SelectMany(m => m.Groups.Values.Skip(1)).Select(g => g.Value).Where(v => v.Length > 0);

    // new("Code", "message" ...) and new Refusal("Code", ...)
    [GeneratedRegex("""new Refusal\(\s*"([A-Za-z]+)"|new\(\s*"([A-Z][a-z]+[A-Z][A-Za-z]+)",\s*(?:\$?"|message,)""")]
    private static partial Regex Made();

    // new(condition ? "Code" : "Other", "message" ...)
    [GeneratedRegex("""new(?: Refusal)?\([^;]*?\? "([A-Z][A-Za-z]+)" : "([A-Z][A-Za-z]+)",""")]
    private static partial Regex Chosen();

    // The codes that a reader of a file hands to YamlFile, and a code with a name of its own.
    [GeneratedRegex("""YamlSource Source = new\(\s*"([A-Za-z]+)", "([A-Za-z]+)", "([A-Za-z]+)"|DocumentFile OnDisk = new\("([A-Za-z]+)", "([A-Za-z]+)", "([A-Za-z]+)", "([A-Za-z]+)"(?:, "([A-Za-z]+)")?\)|const string NotFound = "([A-Za-z]+)""")]
    private static partial Regex Passed();

    [GeneratedRegex("""new Refusal\(\s*[a-z]""")]
    private static partial Regex Computed();

    [GeneratedRegex(@"^### ([A-Za-z]+)\n\n(.+)\n\n- \*\*From\*\*: (.+)\n- \*\*Do\*\*: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\[([A-Za-z]+-[A-Za-z]+)\]\(cmdlets/\1\.md\)")]
    private static partial Regex Cmdlet();

    [GeneratedRegex(@"^\| \[`([A-Za-z]+)`\]\(\.\./refusals\.md#[a-z]+\) \| (.+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
