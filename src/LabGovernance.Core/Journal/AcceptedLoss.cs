namespace LabGovernance.Journal;

/// <summary>Entries that are gone, and of which a human said on record that he knows why.</summary>
/// <param name="Sequence">The entry that says so.</param>
/// <param name="First">The first entry that was given up.</param>
/// <param name="Last">The last entry that was known to have been.</param>
/// <param name="Actor">Who accepted it.</param>
public sealed record AcceptedLoss(long Sequence, long First, long Last, string Actor)
{
    public override string ToString() => $"{Actor} accepted in entry {Sequence} that entries {First} to {Last} are gone";
}
