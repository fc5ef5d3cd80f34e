using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using LabGovernance.Drills;

namespace LabGovernance.Cmdlets;

/// <summary>Completes the ids of drills, with their titles as tooltips.</summary>
public sealed class DrillIdCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-LabDrill").AddParameter("ErrorAction", "Ignore");
        if (fakeBoundParameters["Lab"] is string lab)
            shell.AddParameter("Lab", lab);
        foreach (var drill in shell.Invoke<Drill>())
        {
            if (drill.Id.StartsWith(wordToComplete ?? "", StringComparison.OrdinalIgnoreCase))
                yield return new CompletionResult(drill.Id, drill.Id, CompletionResultType.ParameterValue, $"{drill.Title} ({drill.State})");
        }
    }
}
