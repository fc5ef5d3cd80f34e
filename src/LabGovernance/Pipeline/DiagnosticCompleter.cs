using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>Completes the names of the quick diagnostics, with their commands as tooltips.</summary>
public sealed class DiagnosticCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-LabDiagnostic").AddParameter("ErrorAction", "Ignore");
        if (fakeBoundParameters["Lab"] is string lab)
            shell.AddParameter("Lab", lab);
        foreach (var diagnostic in shell.Invoke<StatusDiagnostic>())
        {
            var name = diagnostic.Purpose ?? diagnostic.Name;
            if (name.StartsWith((wordToComplete ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
                yield return new CompletionResult($"'{name.Replace("'", "''", StringComparison.Ordinal)}'", name, CompletionResultType.ParameterValue, diagnostic.Command);
        }
    }
}
