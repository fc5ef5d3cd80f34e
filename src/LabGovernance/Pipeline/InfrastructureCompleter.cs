using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace LabGovernance.Cmdlets;

/// <summary>Completes the names of the policy's infrastructures.</summary>
public sealed class InfrastructureCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-CsePolicy").AddParameter("ErrorAction", "Ignore");
        if (fakeBoundParameters["Lab"] is string lab)
            shell.AddParameter("Lab", lab);
        foreach (var policy in shell.Invoke<Policy.CsePolicy>())
        {
            foreach (var infrastructure in policy.Infrastructures.Values)
            {
                if (infrastructure.Name.StartsWith((wordToComplete ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
                    yield return new CompletionResult(infrastructure.Name, infrastructure.Name, CompletionResultType.ParameterValue, infrastructure.Description ?? infrastructure.Name);
            }
        }
    }
}
