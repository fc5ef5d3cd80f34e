namespace LabGovernance.Policy.Linting;

/// <summary>A way by which a program does more than its task.</summary>
/// <param name="Kind">What it comes to.</param>
/// <param name="Head">The words a command begins with.</param>
/// <param name="Tail">The words that open the way.</param>
/// <param name="Tightened">A rule without it; <c>@</c> stands for the rule at hand without its <c>*</c>.</param>
/// <param name="Anywhere">True when the tail does the same behind further words.</param>
internal sealed record Escape(EscapeKind Kind, IReadOnlyList<string> Head, IReadOnlyList<string> Tail, string Tightened, bool Anywhere)
{
    /// <summary>The probe for a rule, or null when it speaks of other commands.</summary>
    public IReadOnlyList<string>? Probe(PatternText pattern)
    {
        var sample = pattern.Sample();
        if (!pattern.HasTail)
            return null;
        return IsPrefix(Head, sample) && (Anywhere || sample.Count == Head.Count) ? [.. sample, .. Tail] : IsPrefix(sample, Head) ? [.. Head, .. Tail] : null;
    }

    private static bool IsPrefix(IReadOnlyList<string> start, IReadOnlyList<string> words)
        => start.Count <= words.Count && start.Select((w, i) => w == words[i] || (i == 0 && words[0].EndsWith("/" + w, StringComparison.Ordinal))).All(same => same);
}
