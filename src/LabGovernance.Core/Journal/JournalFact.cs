namespace LabGovernance.Journal;

/// <summary>Something to be appended: what happened, and its particulars as canonical JSON.</summary>
public sealed record JournalFact(string Kind, string Data);
