namespace LabGovernance.Journal;

/// <summary>Why an alert is raised, in the journal's words.</summary>
public static class AlertReasons
{
    public const string Denial = "denial";
    public const string Redline = "redline";
    public const string Notification = "notification";
}
