using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>Completes the ids of STATUS.md, and the titles of entries without one, with their titles as tooltips.</summary>
public sealed class StatusIdCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-LabStatus").AddParameter("ErrorAction", "Ignore");
        if (fakeBoundParameters["Lab"] is string lab)
            shell.AddParameter("Lab", lab);
        foreach (var entry in shell.Invoke<StatusEntry>().Where(e => !e.IsGroup).DistinctBy(e => e.Name))
        {
            if (entry.Name.StartsWith((wordToComplete ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
                yield return new CompletionResult(entry.Id ?? $"'{entry.Title.Replace("'", "''", StringComparison.Ordinal)}'", entry.Name, CompletionResultType.ParameterValue, $"{entry.Title} ({entry.Section})");
        }
    }
}
