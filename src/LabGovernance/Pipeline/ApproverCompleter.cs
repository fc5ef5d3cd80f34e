using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace LabGovernance.Cmdlets;

/// <summary>Completes the names whose consent lab.yaml lets a script pass on.</summary>
public sealed class ApproverCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-Lab").AddParameter("ErrorAction", "Ignore");
        if (fakeBoundParameters["Lab"] is string lab)
            shell.AddParameter("Lab", lab);
        foreach (var found in shell.Invoke<Lab>())
        {
            foreach (var name in found.Consent.ByName)
            {
                if (name.StartsWith((wordToComplete ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
                    yield return new CompletionResult(name, name, CompletionResultType.ParameterValue, $"{name} consents");
            }
        }
    }
}
