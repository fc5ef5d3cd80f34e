using System.Collections.Frozen;

namespace LabGovernance.Journal;

/// <summary>How much of the journal's beginning can go without cutting anything in two that is still needed whole.</summary>
/// <param name="Sequence">The last entry that can go; 0 for none.</param>
/// <param name="HeldBy">The subject that keeps more from going; null when age alone decides.</param>
public readonly record struct RetentionCut(long Sequence, string? HeldBy)
{
    /// <summary>Records that go on for ever, and of which only the newest entries count.</summary>
    private static readonly FrozenSet<string> Endless = new[] { "sessions", "policy", "journal", "audit" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Sessions must be remembered for the longest of them, 8 hours, and the longest pause after it, a day.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromDays(2);

    /// <param name="oldest">The last entry that is old enough to go.</param>
    /// <param name="spans">All subjects with an entry up to there.</param>
    public static RetentionCut Of(long oldest, IEnumerable<SubjectSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var cut = new RetentionCut(oldest, null);
        foreach (var span in spans.Where(s => !Endless.Contains(s.Subject)).OrderByDescending(s => s.First))
        {
            if (span.First <= cut.Sequence && (span.IsOpen || span.Last > cut.Sequence))
                cut = new(span.First - 1, span.Subject);
        }
        return cut;
    }
}
