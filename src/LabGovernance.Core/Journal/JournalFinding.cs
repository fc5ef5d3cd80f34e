namespace LabGovernance.Journal;

/// <summary>What is wrong with a journal, and where it begins.</summary>
/// <param name="Code">Altered, Missing, Reordered, Truncated, HeadMissing, HeadRewritten, Unreadable or ArchiveAltered.</param>
/// <param name="Sequence">The first entry concerned.</param>
/// <param name="Message">One sentence.</param>
public sealed record JournalFinding(string Code, long Sequence, string Message);
