using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using LabGovernance.Drift;

namespace LabGovernance.Cmdlets;

/// <summary>Completes the names of baselines, with when they were taken as tooltips.</summary>
public sealed class BaselineNameCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-LabBaseline").AddParameter("ErrorAction", "Ignore");
        if (fakeBoundParameters["Lab"] is string lab)
            shell.AddParameter("Lab", lab);
        foreach (var baseline in shell.Invoke<Baseline>())
        {
            if (baseline.Name.StartsWith(wordToComplete ?? "", StringComparison.OrdinalIgnoreCase))
                yield return new CompletionResult(baseline.Name, baseline.Name, CompletionResultType.ParameterValue, baseline.TakenAt is { } at ? $"{baseline.Count} files, taken {at:yyyy-MM-dd}" : "not taken");
        }
    }
}
