using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>An option that a pattern's trailing <c>*</c> does not take.</summary>
/// <param name="Option">As written.</param>
/// <param name="Effect">Ask for what writes or sends, Deny for what can start a program or reach another machine's rights.</param>
internal sealed record Riding(ShellWord Option, Effect Effect);
