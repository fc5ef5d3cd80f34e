using System.Text.RegularExpressions;
using LabGovernance.HelpPages;

namespace LabGovernance.Module.Tests.Documentation;

/// <summary>Manifest, cmdlets, pages and index are one list, and what the pages say is so.</summary>
public sealed partial class CmdletPageTests
{
    [Fact]
    public void Every_cmdlet_has_a_page_and_every_page_a_cmdlet()
        => Assert.Empty(Differences("docs/cmdlets/*.md", Repository.Pages.Select(p => p.Name)));

    [Fact]
    public void The_index_lists_every_cmdlet_with_its_synopsis()
    {
        var rows = Row().Matches(Repository.Text("docs", "cmdlets.md"));

        Assert.Empty(Differences("docs/cmdlets.md", rows.Select(r => r.Groups[1].Value)));
        Assert.All(rows, r => Assert.Equal(Page(r.Groups[1].Value).Synopsis, r.Groups[2].Value));
        Assert.Contains("(docs/cmdlets.md)", Repository.Text("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_exports_no_alias_and_no_function()
    {
        using var session = new ModuleSession();

        Assert.Equal("0 0 0", session.Run("$m = Get-Module LabGovernance; \"$($m.ExportedAliases.Count) $($m.ExportedFunctions.Count) $($m.ExportedVariables.Count)\"").Single().ToString());
    }

    [Fact]
    public void The_syntax_on_each_page_is_the_cmdlets()
        => Assert.All(Both(), b => Assert.Equal(b.Cmdlet.Syntax, b.Page.Syntax));

    [Fact]
    public void The_parameter_tables_on_each_page_are_the_cmdlets()
    {
        Assert.All(Both(), b => Assert.Equal(
            b.Cmdlet.Parameters.Keys.Order(StringComparer.Ordinal), b.Page.Parameters.Select(p => p.Name).Order(StringComparer.Ordinal)));
        Assert.All(Both(), b => Assert.All(b.Page.Parameters, p => Assert.Equal(Lines(b.Cmdlet.Table(p.Name)), Lines(p.Tables.Single()))));
        Assert.All(Both(), b => Assert.All(b.Page.Parameters, p => Assert.NotEmpty(p.Text)));
    }

    [Fact]
    public void The_outputs_on_each_page_are_the_cmdlets()
        => Assert.All(Both(), b => Assert.Equal(
            b.Cmdlet.Outputs.Order(StringComparer.Ordinal),
            b.Page.Outputs.Select(o => o.Name).Where(n => n != "None").Order(StringComparer.Ordinal)));

    [Fact]
    public void A_page_names_an_input_if_and_only_if_the_cmdlet_takes_one()
        => Assert.All(Both(), b => Assert.Equal(
            b.Cmdlet.Parameters.Keys.Any(p => b.Cmdlet.Table(p)["Accept pipeline input"] != "False"), b.Page.Inputs.Any(i => i.Name != "None")));

    [Fact]
    public void Every_page_has_two_examples_that_say_what_they_print()
        => Assert.All(Repository.Pages, p =>
        {
            Assert.True(p.Examples.Count >= 2, $"{p.Name} has {p.Examples.Count} examples.");
            Assert.All(p.Examples, e => Assert.True(e.Remarks.Count > 0, $"{p.Name}: '{e.Title}' does not say what it prints."));
            Assert.All(p.Examples, e => Assert.Contains(p.Name, e.Code, StringComparison.Ordinal));
        });

    private static IEnumerable<(CmdletPage Page, ModuleCmdlet Cmdlet)> Both()
        => Repository.Pages.Where(p => ModuleCmdlet.All.ContainsKey(p.Name)).Select(p => (p, ModuleCmdlet.All[p.Name]));

    private static CmdletPage Page(string name) => Repository.Pages.Single(p => p.Name == name);

    private static IEnumerable<string> Lines(IReadOnlyDictionary<string, string> table)
        => table.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => $"{l.Key}: {l.Value}");

    private static IEnumerable<string> Differences(string where, IEnumerable<string> names)
    {
        var written = names.ToHashSet();
        return ModuleCmdlet.All.Keys.Except(written).Select(n => $"{where} lacks {n}, which the module has")
            .Concat(written.Except(ModuleCmdlet.All.Keys).Select(n => $"{where} has {n}, which the module lacks"));
    }

    [GeneratedRegex(@"^\| \[([A-Za-z]+-[A-Za-z]+)\]\(cmdlets/\1\.md\) \| (.+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
