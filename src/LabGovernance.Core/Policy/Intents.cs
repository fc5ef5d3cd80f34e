namespace LabGovernance.Policy;

/// <summary>Which intent a ruling has; the table is in docs/policy.md.</summary>
internal static class Intents
{
    /// <param name="reasons">All of them, the strictest first.</param>
    /// <param name="alternative">What to do instead, where something is known.</param>
    public static Intent? Of(IReadOnlyList<Reason> reasons, string? alternative) => reasons[0].Effect switch
    {
        Effect.Allow => null,
        Effect.Ask => Intent.AskHuman,
        Effect.Deny when reasons.Any(r => r.Code == "deny.rule") => Intent.Stop,
        Effect.Deny when reasons.Any(r => r.Code == "deny.infrastructure-closed") => Intent.ManualOnly,
        Effect.Deny => alternative is null ? Intent.NarrowScope : Intent.UseAlternative,
        _ when alternative is null => Intent.Stop,
        _ => IsByHand(alternative) ? Intent.ManualOnly : Intent.UseAlternative,
    };

    public static string Code(Intent intent) => intent switch
    {
        Intent.UseAlternative => "use_alternative",
        Intent.NarrowScope => "narrow_scope",
        Intent.AskHuman => "ask_human",
        Intent.ManualOnly => "manual_only",
        _ => "stop",
    };

    private static bool IsByHand(string alternative)
        => alternative.Contains("by hand", StringComparison.OrdinalIgnoreCase) || alternative.Contains("by a human", StringComparison.OrdinalIgnoreCase);
}
