namespace LabGovernance.Journal;

/// <summary>Something that a human should hear of; a notifier reads these.</summary>
/// <param name="Why">One of <see cref="AlertReasons"/>.</param>
/// <param name="About">The subject it is about.</param>
/// <param name="Sequence">The entry it is about.</param>
/// <param name="Actor">Who did that.</param>
/// <param name="Message">One sentence, as on record there.</param>
public sealed record AlertRaised(string Why, string About, long Sequence, string Actor, string Message)
{
    public const string Kind = "alert.raised";
}
