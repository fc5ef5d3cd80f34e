namespace LabGovernance.Documents;

/// <summary>A line "name: value" of a form.</summary>
public sealed record FormField(FormPlace Place, string Name, string Value);
