namespace LabGovernance.Core.Tests.Changes;

/// <summary>One command that somebody gives in a walk.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Change">To which change: an index into those that exist.</param>
/// <param name="Who">Who does it: an index into <see cref="Walk.Actors"/>.</param>
/// <param name="Variant">Which plan, policy, answer or time.</param>
/// <param name="Fates">How the processes end that it starts, in order; what is missing ends well.</param>
/// <param name="DiesAt">At which append our own process dies, from 1; 0 for never.</param>
/// <param name="DiesAfter">True when that append still reaches the disk.</param>
internal sealed record Move(Verb Verb, int Change, int Who, int Variant, Fate[] Fates, int DiesAt, bool DiesAfter)
{
    public override string ToString()
        => $"{Verb} #{Change} by {Walk.Actors[Who]} ({Variant}) [{string.Join(' ', Fates)}]{(DiesAt == 0 ? "" : $" dies {(DiesAfter ? "after" : "before")} append {DiesAt}")}";
}
