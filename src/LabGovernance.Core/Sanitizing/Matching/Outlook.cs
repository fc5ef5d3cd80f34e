namespace LabGovernance.Sanitizing.Matching;

/// <summary>What was read beyond the line of a name to decide what is taken out after it.</summary>
/// <param name="Start">The byte after the name's separator.</param>
/// <param name="Open">The byte after what is taken out; <paramref name="Start"/> when nothing is.</param>
/// <param name="End">The byte after the last that was read.</param>
internal readonly record struct Outlook(int Start, int Open, int End);
