using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using LabGovernance.Work;

namespace LabGovernance.Cmdlets;

/// <summary>Completes the ids of PENDING-WORK.md, and the titles of items without one, with their titles as tooltips.</summary>
public sealed class WorkIdCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-LabWork").AddParameter("ErrorAction", "Ignore");
        if (fakeBoundParameters["Lab"] is string lab)
            shell.AddParameter("Lab", lab);
        foreach (var item in shell.Invoke<WorkItem>().DistinctBy(i => i.Name))
        {
            if (item.Name.StartsWith((wordToComplete ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
                yield return new CompletionResult(item.Id ?? $"'{item.Title.Replace("'", "''", StringComparison.Ordinal)}'", item.Name, CompletionResultType.ParameterValue, $"{item.Title} ({item.Section})");
        }
    }
}
