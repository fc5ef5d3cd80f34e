namespace LabGovernance.Incidents;

/// <summary>One line of an incident's timeline.</summary>
/// <param name="At">Null where the report gives no moment that can be read.</param>
/// <param name="Text">What happened.</param>
/// <param name="Written">The time as written.</param>
public sealed record IncidentMoment(DateTimeOffset? At, string Text, string Written);
