using System.Globalization;
using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Journal;

namespace LabGovernance.Status;

/// <summary>What STATUS.md says of a change, derived from the change alone, so that a lost posting heals with the next one.</summary>
public static class ChangePosting
{
    public static EntryPosting Of(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var date = DateOnly.FromDateTime((change.RunStartedAt ?? change.ProposedAt).UtcDateTime);
        var fields = new List<KeyValuePair<string, string>>
        {
            new("Status", StatusText(change)),
            new("Change", change.Description ?? change.Title),
            new("Owner", change.ProposedBy.ToString()),
        };
        if (change.Window is { } window)
        {
            fields.Add(new("Testing", change.Plan!.Checks.Count == 0 ? "no checks" : string.Join(", ", change.Plan.Checks.Select(c => c.Name))));
            fields.Add(new("Verification Date", window.ClosesAt is { } end
                ? $"{Day(end)} ({window.Rule})"
                : "next drill"));
        }
        if (change.VerdictReasons.Count > 0)
            fields.Add(new("Result", string.Join(" ", change.VerdictReasons)));
        if (change.Reason is { Length: > 0 } reason)
            fields.Add(new("Details", reason));
        return new(change.Id.ToString(), change.Title, SectionOf(change).ToString(), date, fields);
    }

    /// <summary>Brings STATUS.md up to date.</summary>
    /// <returns>Null when it says what it should; else why it could not be brought there.</returns>
    public static Refusal? Put(GovernedLab lab, Change change)
    {
        ArgumentNullException.ThrowIfNull(lab);
        var entries = lab.Journal.ReadSubject(change.Id.ToString());
        if (entries.IsRefused)
            return entries.Refusal;
        var posting = Of(change) with { Earlier = [.. Earlier(entries.Value)] };
        return new DocumentBook<StatusDocument, DocumentEdit>(lab.Status, lab.Lab.StatusPath).Change<EntryPosting>(_ => ([new DocumentEdit.Put(posting)], posting)).Refusal;
    }

    /// <summary>Every field that a posting can have shown since the run began.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Earlier(IEnumerable<JournalEntry> entries)
    {
        Change? change = null;
        foreach (var entry in entries)
        {
            change = ChangeFold.Apply(change, entry);
            if (change.RunStartedAt is null)
                continue;
            foreach (var field in Of(change).Fields)
                yield return field;
        }
    }

    private static StatusSection SectionOf(Change change) => change.State switch
    {
        ChangeState.Failed or ChangeState.Regressed or ChangeState.Interrupted => StatusSection.Urgent,
        ChangeState.Verified or ChangeState.RolledBack => StatusSection.RecentFixes,
        ChangeState.Closed => StatusSection.RecentFixes,
        _ => StatusSection.Monitoring,
    };

    private static string StatusText(Change change) => change.State switch
    {
        ChangeState.Running => $"⏳ Running (started {Day(change.RunStartedAt ?? change.UpdatedAt)})",
        ChangeState.Verifying => $"⏳ Awaiting Verification (deployed {Day(change.Window!.OpensAt)})",
        ChangeState.Verified => $"✅ Verified ({Day(change.UpdatedAt)})",
        ChangeState.Regressed => $"🚨 Regressed ({Day(change.UpdatedAt)})",
        ChangeState.Failed => $"🚨 Failed ({Day(change.UpdatedAt)})",
        ChangeState.RolledBack => $"↩️ Rolled back ({Day(change.UpdatedAt)})",
        ChangeState.Closed => change.ClosedAs switch
        {
            Closing.AsVerified => $"✅ Complete and Verified ({Day(change.UpdatedAt)})",
            Closing.AsRolledBack => $"↩️ Rolled back, closed ({Day(change.UpdatedAt)})",
            _ => $"⚠️ Closed without verification ({Day(change.UpdatedAt)})",
        },
        _ => change.State.ToString(),
    };

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
