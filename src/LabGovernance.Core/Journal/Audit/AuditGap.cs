namespace LabGovernance.Journal;

/// <summary>Where the audit log stopped or goes on. What it lacks is in the journal.</summary>
/// <param name="Path">The log's path, as the policy names it.</param>
/// <param name="Sequence">The first entry that it lacks, or the first that it has again.</param>
/// <param name="Reason">Why it could not be written; null where it goes on.</param>
public sealed record AuditGap(string Path, long Sequence, string? Reason)
{
    /// <summary>The journal's subject for it.</summary>
    public const string Subject = "audit";

    /// <summary>It could not be written.</summary>
    public const string Failed = "audit.failed";

    /// <summary>It is written again.</summary>
    public const string Resumed = "audit.resumed";
}
