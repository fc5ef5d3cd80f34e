namespace LabGovernance.Sanitizing;

/// <summary>Something private in a text: where it is and what kind it is, never what it says.</summary>
/// <param name="Path">The file; null for a text that is none.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">In characters, from 1.</param>
/// <param name="Rule">The id of the rule; <c>known</c> for a value that the lab holds secret.</param>
/// <param name="Description">What the rule finds.</param>
public sealed record PrivateFinding(string? Path, long Line, int Column, string Rule, string Description)
{
    public override string ToString() => $"{Path ?? "text"}:{Line}:{Column}: {Description} ({Rule})";
}
