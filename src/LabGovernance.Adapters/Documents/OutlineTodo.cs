namespace LabGovernance.Adapters.Documents;

/// <summary>A line of an entry with a box to tick.</summary>
internal sealed record OutlineTodo(string Text, bool IsDone, int Line);
