namespace LabGovernance.Journal;

/// <summary>Where the entries of one subject stand.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="First">Its first entry.</param>
/// <param name="Last">Its last entry.</param>
/// <param name="IsOpen">True while more can happen to it.</param>
public readonly record struct SubjectSpan(string Subject, long First, long Last, bool IsOpen);
