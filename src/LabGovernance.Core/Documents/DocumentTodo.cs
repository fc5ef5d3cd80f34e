namespace LabGovernance.Documents;

/// <summary>A line with a box to tick.</summary>
public sealed record DocumentTodo(string Text, bool IsDone);
