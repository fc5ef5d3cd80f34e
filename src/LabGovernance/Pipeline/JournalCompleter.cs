using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using LabGovernance.Journal;

namespace LabGovernance.Cmdlets;

/// <summary>Completes a parameter of Get-LabJournal with what the newest entries have in the property of that name.</summary>
public sealed class JournalCompleter : IArgumentCompleter
{
    private const int Newest = 2000;

    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-LabJournal").AddParameter("ErrorAction", "Ignore").AddParameter("Last", Newest);
        if (fakeBoundParameters["Lab"] is string lab)
            shell.AddParameter("Lab", lab);
        return shell.Invoke<JournalEntry>()
            .Select(e => parameterName switch
            {
                nameof(JournalEntry.Kind) => e.Kind,
                nameof(JournalEntry.Actor) => e.Actor.ToString(),
                _ => e.Subject,
            })
            .Where(v => v.StartsWith((wordToComplete ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(v => new CompletionResult(v, v, CompletionResultType.ParameterValue, v))
            .ToList();
    }
}
