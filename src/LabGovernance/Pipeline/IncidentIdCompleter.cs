using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using LabGovernance.Incidents;

namespace LabGovernance.Cmdlets;

/// <summary>Completes the ids of incidents, the newest first, with their titles as tooltips.</summary>
public sealed class IncidentIdCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-LabIncident").AddParameter("ErrorAction", "Ignore");
        if (fakeBoundParameters["Lab"] is string lab)
            shell.AddParameter("Lab", lab);
        foreach (var incident in shell.Invoke<Incident>().Reverse())
        {
            if (incident.Id.StartsWith(wordToComplete ?? "", StringComparison.OrdinalIgnoreCase))
                yield return new CompletionResult(incident.Id, incident.Id, CompletionResultType.ParameterValue, $"{incident.Title} ({incident.State})");
        }
    }
}
