using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using LabGovernance.Changes;

namespace LabGovernance.Cmdlets;

/// <summary>Completes the ids of the lab's changes, with their titles as tooltips: only of those with which the command can do something.</summary>
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
        foreach (var found in shell.Invoke<Change>())
        {
            if (!Takes(commandName ?? "", found.State))
                continue;
            var id = found.Id.ToString();
            if (id.StartsWith((wordToComplete ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
                yield return new CompletionResult(id, id, CompletionResultType.ParameterValue, $"{found.Title} ({found.State})");
        }
    }

    private static bool Takes(string command, ChangeState state)
    {
        string[] moves = command[(command.LastIndexOf('\\') + 1)..].ToUpperInvariant() switch
        {
            "APPROVE-LABCHANGE" => [ApprovalRequested.Kind],
            "DENY-LABCHANGE" => [ChangeDenied.Kind],
            "SET-LABPLAN" => [PlanSet.Kind],
            "INVOKE-LABCHANGE" => [RunStarted.Kind, RunResumed.Kind],
            "UNDO-LABCHANGE" => [RollbackStarted.Kind],
            "COMPLETE-LABCHANGE" => [ChangeClosed.Kind],
            // A run is stopped by asking the process that runs it.
            "STOP-LABCHANGE" => [ChangeStopped.Kind, StepStarted.Kind],
            "INVOKE-LABVERIFICATION" => [EvidenceGathered.Kind],
            _ => [],
        };
        return moves.Length == 0 || Array.Exists(moves, m => ChangeLifecycle.Next(state, m) is not null);
    }
}
