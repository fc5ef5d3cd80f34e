using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace LabGovernance.Module.Tests.Documentation;

/// <summary>Everything that readers may type is PowerShell and uses only cmdlets and parameters there are.</summary>
public sealed partial class ExampleTests
{
    // What comes with pwsh and is used in the texts.
    private static readonly string[] Shipped =
        ["Import-Module", "Get-ChildItem", "Get-Content", "Get-Help", "Get-Command", "Where-Object", "Sort-Object", "ForEach-Object", "Format-List", "Format-Table", "Out-Host", "cd"];

    public static TheoryData<string, string> Snippets { get; } = [.. Documented().Concat(Runbooks())];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void It_parses_and_names_only_what_there_is(string place, string code)
    {
        var script = Parser.ParseInput(code, out _, out var errors);

        Assert.Empty(errors.Select(e => $"{place}:{e.Extent.StartLineNumber}: {e.Message}"));
        var own = script.FindAll(a => a is FunctionDefinitionAst, true).Select(f => ((FunctionDefinitionAst)f).Name).ToList();
        foreach (var command in script.FindAll(a => a is CommandAst, true).Cast<CommandAst>())
        {
            if (command.GetCommandName() is not { } name || IsProgram(name) || own.Contains(name) || Shipped.Contains(name))
                continue;
            Assert.True(ModuleCmdlet.All.TryGetValue(name, out var cmdlet), $"{place}: there is no {name}.");
            foreach (var parameter in command.CommandElements.OfType<CommandParameterAst>())
                Assert.True(Known(cmdlet, parameter.ParameterName), $"{place}: {name} has no -{parameter.ParameterName}.");
        }
    }

    private static bool Known(ModuleCmdlet cmdlet, string parameter)
        => cmdlet.Parameters.ContainsKey(parameter) || Cmdlet.CommonParameters.Contains(parameter);

    private static bool IsProgram(string name) => name.StartsWith('.') || name is "dotnet" or "git" || name.Contains('/', StringComparison.Ordinal);

    private static IEnumerable<TheoryDataRow<string, string>> Documented()
        => Repository.Documents.SelectMany(d => Fenced().Matches(Repository.Text(d)).Select((m, i) => new TheoryDataRow<string, string>($"{d}, block {i + 1}", m.Groups[1].Value)));

    private static IEnumerable<TheoryDataRow<string, string>> Runbooks()
        => new[] { "samples", "sre-kit" }.SelectMany(f => Directory.GetFiles(Repository.File(f), "*.ps1", SearchOption.AllDirectories))
            .Select(f => new TheoryDataRow<string, string>(Path.GetRelativePath(Repository.Root, f), File.ReadAllText(f)));

    [GeneratedRegex(@"^```powershell\r?\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
