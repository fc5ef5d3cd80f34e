namespace LabGovernance.Documents;

/// <summary>A paragraph of a form that is neither a field nor a table.</summary>
public sealed record FormText(FormPlace Place, string Text);
