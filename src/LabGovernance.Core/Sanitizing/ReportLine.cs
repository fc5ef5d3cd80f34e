using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>A line that was changed, before and after, each in pieces.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there.</param>
public sealed record ReportLine(long Number, ImmutableArray<ReportPiece> Before, ImmutableArray<ReportPiece> After);
