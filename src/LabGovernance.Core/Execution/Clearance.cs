using LabGovernance.Approvals;

namespace LabGovernance.Execution;

/// <summary>On what grounds a command may start.</summary>
/// <param name="ConsentOf">The human who consented; null when none did.</param>
/// <param name="Waived">What the approval mode made of the question; null when nothing was asked or a human consented.</param>
/// <param name="Observed">True when its rules would have stopped it, but are only observed.</param>
internal readonly record struct Clearance(Actor? ConsentOf = null, ConsentNeed? Waived = null, bool Observed = false);
