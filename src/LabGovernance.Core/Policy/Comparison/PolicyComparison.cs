namespace LabGovernance.Policy;

/// <summary>What another policy would have ruled on the same commands, and how much asking it would have made or spared.</summary>
public sealed record PolicyComparison
{
    public required string ReferenceDigest { get; init; }

    public required string DifferenceDigest { get; init; }

    /// <summary>The commands that are ruled on differently, the loosest first, then by how often they occur.</summary>
    public required IReadOnlyList<ChangedRuling> Differences { get; init => field = value.Indexed(); }

    /// <summary>How many commands were put before both policies.</summary>
    public required int Commands { get; init; }

    /// <summary>How many are not on record as they were typed, and were left out.</summary>
    public required int Altered { get; init; }

    /// <summary>How many times a human was to be asked, and now everything may run without that.</summary>
    public required int ApprovalsSaved { get; init; }

    /// <summary>How many times a human would be asked who was not before.</summary>
    public required int ApprovalsAdded { get; init; }

    /// <summary>How many single commands and changes could run before, with or without asking, and no longer can.</summary>
    public required int NewlyRefused { get; init; }

    /// <summary>How many single commands and changes could not run before, and now can, with or without asking.</summary>
    public required int NewlyPossible { get; init; }

    public static PolicyComparison Of(CsePolicy reference, CsePolicy difference, CommandHistory history)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(history);
        var (before, after) = (new Gate(reference), new Gate(difference));
        var occasions = new Dictionary<string, (Effect From, Effect To)>(StringComparer.Ordinal);
        var changed = new List<ChangedRuling>();
        foreach (var same in history.Commands.GroupBy(c => c.Request))
        {
            var (from, to) = (before.Judge(same.Key), after.Judge(same.Key));
            foreach (var occasion in same.Select(c => c.Occasion))
            {
                var worst = occasions.GetValueOrDefault(occasion);
                occasions[occasion] = (Stricter(worst.From, from.Effect), Stricter(worst.To, to.Effect));
            }
            if (from.Effect != to.Effect)
                changed.Add(Changed(from, to, [.. same]));
        }
        return new PolicyComparison
        {
            ReferenceDigest = reference.Digest,
            DifferenceDigest = difference.Digest,
            Differences = [.. Merged(changed).OrderByDescending(c => c.From - c.To).ThenByDescending(c => c.Count).ThenBy(c => c.Command, StringComparer.Ordinal)],
            Commands = history.Commands.Count,
            Altered = history.Altered,
            ApprovalsSaved = occasions.Values.Count(o => o is { From: Effect.Ask, To: Effect.Allow }),
            ApprovalsAdded = occasions.Values.Count(o => o is { From: not Effect.Ask, To: Effect.Ask }),
            NewlyRefused = occasions.Values.Count(o => o is { From: <= Effect.Ask, To: >= Effect.Deny }),
            NewlyPossible = occasions.Values.Count(o => o is { From: >= Effect.Deny, To: <= Effect.Ask }),
        };
    }

    private static ChangedRuling Changed(Ruling from, Ruling to, IReadOnlyList<RecordedCommand> same) => new()
    {
        Infrastructure = to.Infrastructure,
        Command = to.Command,
        From = from.Effect,
        To = to.Effect,
        Reason = to.Reasons[0],
        FormerReason = from.Reasons[0],
        Count = same.Count,
        LastSeen = same.Max(c => c.At),
    };

    // Who asked does not show in a row; two rows that differ in that alone are one.
    private static IEnumerable<ChangedRuling> Merged(List<ChangedRuling> changed)
        => changed.GroupBy(c => (c.Infrastructure, c.Command, c.From, c.To, c.Reason.Code, c.Reason.Rule))
            .Select(g => g.First() with { Count = g.Sum(c => c.Count), LastSeen = g.Max(c => c.LastSeen) });

    private static Effect Stricter(Effect one, Effect other) => one > other ? one : other;
}
