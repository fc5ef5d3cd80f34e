using System.Globalization;
using LabGovernance.Documents;

namespace LabGovernance.Status;

/// <summary>STATUS.md in a few figures.</summary>
public sealed record StatusSummary
{
    public required string Path { get; init; }

    public string? Title { get; init; }

    /// <summary>What follows from the entries.</summary>
    public required LabHealth Health { get; init; }

    /// <summary>What the document says of it, as written.</summary>
    public string? StatedHealth { get; init; }

    public required int Urgent { get; init; }

    public required int Monitoring { get; init; }

    public required int RecentFixes { get; init; }

    public required int Overdue { get; init; }

    public string? LastUpdated { get; init; }

    public string? NextReview { get; init; }

    public static StatusSummary Of(StatusDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new()
        {
            Path = document.Path,
            Title = document.Title,
            Health = HealthOf(document.Entries),
            StatedHealth = document.Health,
            Urgent = Count(StatusSection.Urgent),
            Monitoring = Count(StatusSection.Monitoring),
            RecentFixes = Count(StatusSection.RecentFixes) + Count(StatusSection.Completed),
            Overdue = document.Entries.Count(e => e.Overdue),
            LastUpdated = document.LastUpdated,
            NextReview = document.NextReview,
        };

        int Count(StatusSection section) => document.Entries.Count(e => e.Section == section && !e.IsGroup);
    }

    public override string ToString()
        => $"{Written(Health)}: {Urgent} urgent, {Monitoring} watched, {Overdue} overdue"
            + (WrittenDate.In(LastUpdated) is { } updated ? "; as of " + updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");

    /// <summary>An issue of low severity is watched and not urgent.</summary>
    public static LabHealth HealthOf(IEnumerable<StatusEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var health = LabHealth.Operational;
        foreach (var entry in entries)
        {
            if (entry.IsGroup)
                continue;
            if (entry.Section == StatusSection.Urgent && entry.Severity?.Contains("low", StringComparison.OrdinalIgnoreCase) != true)
                return LabHealth.Urgent;
            if (entry.Section is StatusSection.Urgent or StatusSection.Monitoring)
                health = LabHealth.Monitoring;
        }
        return health;
    }

    /// <summary>As the documents write it.</summary>
    public static string Written(LabHealth health) => health switch
    {
        LabHealth.Urgent => "🔴 URGENT",
        LabHealth.Monitoring => "🟡 MONITORING",
        _ => "🟢 OPERATIONAL",
    };
}
