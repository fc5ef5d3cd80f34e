using LabGovernance.Changes;
using LabGovernance.Journal;

namespace LabGovernance.Reviews;

/// <summary>How questions for consent were answered.</summary>
public sealed record ApprovalFigures
{
    public IReadOnlyList<GivenApproval> Given { get; init => field = value.Indexed(); } = [];

    public int Denied { get; init; }

    /// <summary>Nobody answered in time.</summary>
    public int Unanswered { get; init; }

    /// <summary>Given, but over before it was used: a clock ran out, or what it was bound to changed.</summary>
    public int Lapsed { get; init; }

    /// <summary>The policy's mode let it run without anybody's consent.</summary>
    public int Waived { get; init; }

    /// <summary>From question to answer; null where none is on record.</summary>
    public TimeSpan? Median => Times is { Count: > 0 } times ? times[times.Count / 2] : null;

    public TimeSpan? Longest => Times is { Count: > 0 } times ? times[^1] : null;

    private List<TimeSpan> Times => [.. Given.Select(g => g.Took).OfType<TimeSpan>().Order()];

    /// <param name="entries">Of the journal, oldest first.</param>
    public static ApprovalFigures Of(IEnumerable<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var asked = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var given = new List<GivenApproval>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            counts[entry.Kind] = counts.GetValueOrDefault(entry.Kind) + 1;
            if (entry.Kind == ApprovalRequested.Kind)
                asked[entry.Subject] = entry.At;
            else if (entry.Kind == ApprovalGranted.Kind && ChangeJson.ToEvent(entry) is ApprovalGranted granted)
                given.Add(new(entry.Subject, granted.Approval.Approver, entry.At, asked.Remove(entry.Subject, out var at) ? entry.At - at : null));
        }
        return new()
        {
            Given = given,
            Denied = counts.GetValueOrDefault(ChangeDenied.Kind),
            Unanswered = counts.GetValueOrDefault(ApprovalUnanswered.Kind),
            Lapsed = counts.GetValueOrDefault(ApprovalLapsed.Kind),
            Waived = counts.GetValueOrDefault(ApprovalWaived.Kind),
        };
    }
}
