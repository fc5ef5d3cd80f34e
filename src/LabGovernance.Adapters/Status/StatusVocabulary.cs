using LabGovernance.Adapters.Documents;
using LabGovernance.Status;

namespace LabGovernance.Adapters.Status;

/// <summary>The headings of STATUS.md, in its long and in its short form.</summary>
internal static class StatusVocabulary
{
    public static SectionVocabulary Ours { get; } = new(
        [
            (nameof(StatusSection.NonIssues), ["ℹ", "non-issue", "expected behavio"]),
            (nameof(StatusSection.Diagnostics), ["🔍", "diagnostic"]),
            (nameof(StatusSection.Summary), ["summary"]),
            (nameof(StatusSection.Monitoring), ["⏳", "monitoring", "pending verification", "awaiting verification", "under observation"]),
            (nameof(StatusSection.Completed), ["✅", "completed"]),
            (nameof(StatusSection.RecentFixes), ["🔧", "recent fix", "recently fixed"]),
            (nameof(StatusSection.Urgent), ["🚨", "urgent", "issues", "action required"]),
            (nameof(StatusSection.Operational), ["🟢", "operational", "working well"]),
            (nameof(StatusSection.Notes), ["📝", "notes"]),
        ],
        [
            (nameof(StatusSection.Summary), "🟢 Operational Summary"),
            (nameof(StatusSection.Urgent), "🚨 URGENT - Action Required"),
            (nameof(StatusSection.Monitoring), "⏳ MONITORING - Awaiting Verification"),
            (nameof(StatusSection.RecentFixes), "🔧 RECENT FIXES - Last 30 Days"),
            (nameof(StatusSection.Operational), "🟢 OPERATIONAL - Working Well"),
            (nameof(StatusSection.NonIssues), "ℹ️ KNOWN NON-ISSUES - Expected Behavior"),
            (nameof(StatusSection.Diagnostics), "🔍 QUICK DIAGNOSTICS"),
            (nameof(StatusSection.Completed), "✅ Completed (Verified)"),
            (nameof(StatusSection.Notes), "📝 NOTES"),
        ],
        new HashSet<string> { nameof(StatusSection.Urgent), nameof(StatusSection.Monitoring), nameof(StatusSection.RecentFixes), nameof(StatusSection.Completed) },
        new HashSet<string> { nameof(StatusSection.Summary) });
}
