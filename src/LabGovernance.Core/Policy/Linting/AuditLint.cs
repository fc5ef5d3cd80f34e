using System.Globalization;

namespace LabGovernance.Policy.Linting;

/// <summary>Settings by which less is known afterwards, or too much is kept.</summary>
internal sealed class AuditLint : IPolicyLint
{
    private const int LeastDays = 30;

    private static readonly string[] Shared = ["/tmp/", "/var/tmp/", "/dev/shm/", "/home/"];

    public IEnumerable<PolicyFinding> Look(LintSubject subject)
    {
        var audit = subject.Policy.Audit;
        if (!audit.Enabled)
            yield return FindingKinds.AuditOff.Find(At(subject, "enabled"), "The audit log is switched off. The journal is kept all the same; the log is what others can read.", "enabled: true");
        if (audit.IncludeCommandOutput)
        {
            yield return FindingKinds.AuditOutput.Find(
                At(subject, "include_command_output"),
                "What commands print is kept. Secrets that are known as such are taken out; those that look like anything else stay.",
                "include_command_output: false");
        }

        if (audit.RetentionDays < LeastDays)
        {
            yield return FindingKinds.AuditRetention.Find(
                At(subject, "retention_days"), string.Create(CultureInfo.InvariantCulture, $"{audit.RetentionDays} days are over before most incidents are noticed."), "retention_days: 90");
        }

        if (audit.LogPath is { } path && Array.Exists(Shared, s => path.StartsWith(s, StringComparison.Ordinal)))
            yield return FindingKinds.AuditLogPath.Find(At(subject, "log_path"), $"{path} lies where the users whose commands it records may change or remove it.", "log_path: \"/var/log/cse-audit.log\"");
        else if (audit.LogPath?.Split('/', '\\').Contains("..") == true)
            yield return FindingKinds.AuditLogPath.Find(At(subject, "log_path"), "The path climbs with '..'; where it ends depends on where the command runs.", "log_path: \"/var/log/cse-audit.log\"");
        if (!audit.AlertOnRedline)
            yield return FindingKinds.AuditAlerts.Find(At(subject, "alert_on_redline"), "Nobody is told when someone tries to cross a redline.", "alert_on_redline: true");
        if (!audit.AlertOnDenial)
            yield return FindingKinds.AuditAlerts.Find(At(subject, "alert_on_denial"), "Nobody is told when a command is denied.", "alert_on_denial: true", null, PolicySeverity.Note);
    }

    private static PolicyPlace At(LintSubject subject, string key) => subject.Document.PlaceOf("audit." + key);
}
