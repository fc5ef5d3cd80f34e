using LabGovernance.Status;

namespace LabGovernance.Adapters.Status;

/// <summary>What a heading means, by its emoji or its words.</summary>
internal static class SectionWords
{
    private static readonly (StatusSection Meaning, string[] Words)[] Table =
    [
        (StatusSection.NonIssues, ["ℹ", "non-issue", "expected behavio"]),
        (StatusSection.Diagnostics, ["🔍", "diagnostic"]),
        (StatusSection.Monitoring, ["⏳", "monitoring", "pending verification", "awaiting verification"]),
        (StatusSection.Completed, ["✅", "completed"]),
        (StatusSection.RecentFixes, ["🔧", "recent fix", "recently fixed"]),
        (StatusSection.Urgent, ["🚨", "urgent", "issues", "action required"]),
        (StatusSection.Summary, ["operational summary", "summary"]),
        (StatusSection.Operational, ["🟢", "operational", "working well"]),
        (StatusSection.Notes, ["📝", "notes"]),
    ];

    public static StatusSection Meaning(string heading)
    {
        foreach (var (meaning, words) in Table)
        {
            if (words.Any(w => heading.Contains(w, StringComparison.OrdinalIgnoreCase)))
                return meaning == StatusSection.Operational && heading.Contains("summary", StringComparison.OrdinalIgnoreCase) ? StatusSection.Summary : meaning;
        }
        return StatusSection.Other;
    }

    /// <summary>The heading that a missing section gets.</summary>
    public static string Heading(StatusSection section) => section switch
    {
        StatusSection.Urgent => "🚨 URGENT - Action Required",
        StatusSection.Monitoring => "⏳ MONITORING - Awaiting Verification",
        StatusSection.RecentFixes => "🔧 RECENT FIXES - Last 30 Days",
        _ => section.ToString(),
    };
}
