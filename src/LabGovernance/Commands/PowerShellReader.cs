using System.Management.Automation.Language;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LabGovernance.Commands;

/// <summary>Reads PowerShell with the engine's own parser. Nothing of it is executed.</summary>
public sealed partial class PowerShellReader : IScriptReader
{
    private const int DeepestNesting = 200;

    public void Read(string script, ScriptReport report)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(report);
        // The parser itself loads what these statements name, so they are refused before it sees them.
        if (LoadingStatement().Match(script) is { Success: true } loading)
        {
            report.Misread(loading.Groups["word"].Index, $"'{loading.Groups["word"].Value}' loads code while it is read");
            return;
        }

        if (TooDeep(script) is { } at)
        {
            report.Misread(at, $"it nests deeper than {DeepestNesting} levels");
            return;
        }

        var tree = Parser.ParseInput(script, out _, out var errors);
        if (errors.Length > 0)
        {
            report.Misread(errors[0].Extent?.StartOffset ?? 0, errors[0].Message.TrimEnd('.'));
            // A script that is too much for the parser has no tree.
            if (tree is null)
                return;
            report = report.Suspecting();
        }

        if (Nodes(tree) is not { } nodes)
        {
            report.Misread(0, "it nests too deep");
            return;
        }

        new ScriptWalk(report).Walk(tree, nodes);
    }

    /// <summary>Every node, outer ones first; null when they nest deeper than the stack allows.</summary>
    private static List<Ast>? Nodes(ScriptBlockAst tree)
    {
        try
        {
            return [.. tree.FindAll(
                _ =>
                {
                    RuntimeHelpers.EnsureSufficientExecutionStack();
                    return true;
                },
                searchNestedScriptBlocks: true)];
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private static int? TooDeep(string script)
    {
        var depth = 0;
        for (var i = 0; i < script.Length; i++)
        {
            if (script[i] is '(' or '{' or '[')
                depth++;
            else if (script[i] is ')' or '}' or ']')
                depth = Math.Max(0, depth - 1);
            if (depth > DeepestNesting)
                return i;
        }

        return null;
    }

    [GeneratedRegex(
        @"(?:\A|[;{}()&|=,\n])(?:\s|`\r?\n|#[^\n]*\n|<\#[\s\S]*?\#>)*(?<word>using(?!\s+namespace\b)|configuration|import-dscresource)(?![\w:.\-])(?!\s*=)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LoadingStatement();
}
