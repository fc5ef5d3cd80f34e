using System.Text.Json;
using LabGovernance.Journal;
using LabGovernance.Plans;

namespace LabGovernance.Changes;

/// <summary>Change events, plans and snapshots as JSON. Names are part of the journal's format: renaming a property needs a reader for the old name.</summary>
public static class ChangeJson
{
    public static string Write(Plan plan) => JsonSerializer.Serialize(plan, ChangeJsonContext.Default.Plan);

    public static Plan ReadPlan(string json) => JsonSerializer.Deserialize(json, ChangeJsonContext.Default.Plan)!;

    public static string Write(Change change) => JsonSerializer.Serialize(change, ChangeJsonContext.Default.Change);

    public static Change ReadChange(string json) => JsonSerializer.Deserialize(json, ChangeJsonContext.Default.Change)!;

    public static JournalFact ToFact(ChangeEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var element = JsonSerializer.SerializeToElement(happened, happened.GetType(), ChangeJsonContext.Default);
        return new(happened.JournalKind, CanonicalJson.From(element));
    }

    /// <exception cref="RefusedException">The kind is unknown or the data does not fit it (<c>JournalCorrupt</c>).</exception>
    public static ChangeEvent ToEvent(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        try
        {
            if (TypeOf(entry.Kind) is { } type && JsonSerializer.Deserialize(entry.Data, type, ChangeJsonContext.Default) is ChangeEvent happened)
                return happened;
        }
        catch (JsonException e)
        {
            throw new RefusedException(Unreadable(entry, e.Message), e);
        }
        throw new RefusedException(Unreadable(entry, $"'{entry.Kind}' is no event of a change."));
    }

    private static Refusal Unreadable(JournalEntry entry, string why) => new(
        "JournalCorrupt",
        $"Entry {entry.Sequence} of the journal ({entry.Kind}, {entry.Subject}) can't be understood: {why}",
        "Run Test-LabJournal. If the chain holds, the entry was written by a newer version: update the module.");

    private static Type? TypeOf(string kind) => kind switch
    {
        ChangeProposed.Kind => typeof(ChangeProposed),
        PlanSet.Kind => typeof(PlanSet),
        ChangeJudged.Kind => typeof(ChangeJudged),
        ApprovalRequested.Kind => typeof(ApprovalRequested),
        ApprovalGranted.Kind => typeof(ApprovalGranted),
        ApprovalUnanswered.Kind => typeof(ApprovalUnanswered),
        ApprovalWaived.Kind => typeof(ApprovalWaived),
        ApprovalLapsed.Kind => typeof(ApprovalLapsed),
        ChangeDenied.Kind => typeof(ChangeDenied),
        RunRefused.Kind => typeof(RunRefused),
        RunStarted.Kind => typeof(RunStarted),
        RunResumed.Kind => typeof(RunResumed),
        RunInterrupted.Kind => typeof(RunInterrupted),
        RunFailed.Kind => typeof(RunFailed),
        StepStarted.Kind => typeof(StepStarted),
        StepFinished.Kind => typeof(StepFinished),
        StepSkipped.Kind => typeof(StepSkipped),
        RollbackStarted.Kind => typeof(RollbackStarted),
        RollbackFinished.Kind => typeof(RollbackFinished),
        RollbackFailed.Kind => typeof(RollbackFailed),
        WindowOpened.Kind => typeof(WindowOpened),
        WindowExtended.Kind => typeof(WindowExtended),
        WindowJudged.Verified or WindowJudged.Regressed or WindowJudged.Inconclusive => typeof(WindowJudged),
        EvidenceGathered.Kind => typeof(EvidenceGathered),
        ChangeClosed.Kind => typeof(ChangeClosed),
        ChangeStopped.Kind => typeof(ChangeStopped),
        _ => null,
    };
}
