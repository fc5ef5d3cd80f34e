using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A path a command writes to, removes or empties.</summary>
internal readonly record struct WrittenPath(ShellWord Word, string Path, WriteKind Kind);
