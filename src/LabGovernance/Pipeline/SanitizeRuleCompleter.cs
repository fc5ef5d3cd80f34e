using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using LabGovernance.Sanitizing;

namespace LabGovernance.Cmdlets;

/// <summary>Completes the ids of the sanitizer's rules, with what they find as tooltips.</summary>
public sealed class SanitizeRuleCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-LabSanitizeRule").AddParameter("ErrorAction", "Ignore");
        if (fakeBoundParameters["Lab"] is string lab)
            shell.AddParameter("Lab", lab);
        foreach (var rule in shell.Invoke<SanitizeRule>())
        {
            if (rule.Id.StartsWith((wordToComplete ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
                yield return new CompletionResult(rule.Id, rule.Id, CompletionResultType.ParameterValue, rule.Description);
        }
    }
}
