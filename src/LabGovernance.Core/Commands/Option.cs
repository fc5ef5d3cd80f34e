namespace LabGovernance.Commands;

/// <summary>An option as given: its letter or long name, and its value if it takes one.</summary>
internal sealed record Option(string Name, ShellWord? Value);
