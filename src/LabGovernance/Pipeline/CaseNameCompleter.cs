using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using LabGovernance.Sanitizing;

namespace LabGovernance.Cmdlets;

/// <summary>Completes the names of the lab's cases.</summary>
public sealed class CaseNameCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-LabCase").AddParameter("ErrorAction", "Ignore");
        if (fakeBoundParameters["Lab"] is string lab)
            shell.AddParameter("Lab", lab);
        foreach (var found in shell.Invoke<LabCase>())
        {
            if (found.Name.StartsWith((wordToComplete ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
                yield return new CompletionResult(found.Name, found.Name, CompletionResultType.ParameterValue, found.IsExpired ? "expired" : $"expires {found.ExpiresAt:yyyy-MM-dd}");
        }
    }
}
