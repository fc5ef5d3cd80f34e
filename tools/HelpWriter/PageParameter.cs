namespace LabGovernance.HelpPages;

/// <summary>A parameter's text and its tables: one, or one for each parameter set in which it differs.</summary>
public sealed record PageParameter(string Name, IReadOnlyList<string> Text, IReadOnlyList<IReadOnlyDictionary<string, string>> Tables);
