using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace LabGovernance.Cmdlets;

/// <summary>Completes the ids of the lab's changes, with their titles as tooltips.</summary>
public sealed class ChangeIdCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-LabChange").AddParameter("ErrorAction", "Ignore");
        if (fakeBoundParameters["Lab"] is string lab)
            shell.AddParameter("Lab", lab);
        foreach (var found in shell.Invoke<Changes.Change>())
        {
            var id = found.Id.ToString();
            if (id.StartsWith((wordToComplete ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
                yield return new CompletionResult(id, id, CompletionResultType.ParameterValue, $"{found.Title} ({found.State})");
        }
    }
}
