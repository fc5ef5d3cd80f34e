using LabGovernance.Sanitizing;

namespace LabGovernance.Incidents;

/// <summary>Refusals about incidents.</summary>
public static class IncidentRefusals
{
    public static Refusal NotFound(string id, string folder)
        => new("IncidentNotFound", $"There is no report of {VisibleText.Of(id)} in {folder}.", "Get-LabIncident lists the incidents.");

    public static Refusal Closed(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return new("IncidentClosed", $"{incident.Id} is closed.", $"If it came back, open a new one: New-LabIncident '{incident.Title}'");
    }

    public static Refusal NotMoved(Incident incident, string to)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return new("IncidentMoveIllegal", $"{incident.Id} is {incident.State.ToString().ToLowerInvariant()} and can't be {to}.", $"Get-LabIncident {incident.Id} shows where it stands.");
    }

    public static Refusal NothingSaid(string what) => new("IncidentTextMissing", $"Nothing says {what}.", "Say it in a sentence; the report keeps it.");

    public static Refusal TimeInFuture(string what)
        => new("IncidentTimeInvalid", $"{what} lies in the future.", "Give a moment that has been, such as 2026-03-14T10:30 or how long ago it was: 25m.");

    public static Refusal TimesInWrongOrder(string later, string earlier)
        => new("IncidentTimeInvalid", $"{later} lies before {earlier}.", "Correct one of the two; times are given as 2026-03-14T10:30 or as how long ago it was: 25m.");
}
