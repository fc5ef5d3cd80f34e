using LabGovernance.Adapters.Documents;
using LabGovernance.Work;

namespace LabGovernance.Adapters.Work;

/// <summary>The headings of PENDING-WORK.md.</summary>
internal static class WorkVocabulary
{
    public static SectionVocabulary Ours { get; } = new(
        [
            (nameof(WorkSection.Template), ["template"]),
            (nameof(WorkSection.Metrics), ["📈", "metrics"]),
            (nameof(WorkSection.Completed), ["✅", "completed", "done"]),
            (nameof(WorkSection.Bugs), ["bugs", "defects"]),
            (nameof(WorkSection.TechDebt), ["🐛", "tech debt", "technical debt", "maintenance"]),
            (nameof(WorkSection.Active), ["🎯", "active", "in progress"]),
            (nameof(WorkSection.NearTerm), ["📅", "near-term", "near term", "this month"]),
            (nameof(WorkSection.MidTerm), ["📆", "mid-term", "mid term", "this quarter"]),
            (nameof(WorkSection.LongTerm), ["📊", "long-term", "long term", "backlog", "someday"]),
        ],
        [
            (nameof(WorkSection.Active), "🎯 Active Projects"),
            (nameof(WorkSection.NearTerm), "📅 Near-Term (0-30 Days)"),
            (nameof(WorkSection.MidTerm), "📆 Mid-Term (1-3 Months)"),
            (nameof(WorkSection.LongTerm), "📊 Long-Term (3+ Months)"),
            (nameof(WorkSection.TechDebt), "🐛 Tech Debt & Maintenance"),
            (nameof(WorkSection.Bugs), "🐞 Bugs"),
            (nameof(WorkSection.Completed), "✅ Recently Completed"),
            (nameof(WorkSection.Metrics), "📈 Project Metrics"),
            (nameof(WorkSection.Template), "📝 Project Template"),
        ],
        new HashSet<string>
        {
            nameof(WorkSection.NearTerm), nameof(WorkSection.MidTerm), nameof(WorkSection.LongTerm), nameof(WorkSection.TechDebt), nameof(WorkSection.Bugs), nameof(WorkSection.Completed),
        },
        new HashSet<string> { nameof(WorkSection.Metrics) });
}
