using LabGovernance.Adapters.Documents;
using LabGovernance.Documents;
using LabGovernance.Work;

namespace LabGovernance.Adapters.Work;

/// <summary>PENDING-WORK.md on disk.</summary>
/// <param name="settings">How the lab calls its sections.</param>
public sealed class MarkdownWorkFile(DocumentSettings settings)
    : MarkdownDocumentFile<WorkDocument>(OnDisk, WorkVocabulary.Ours.With(settings.WorkSections))
{
    private static readonly DocumentFile OnDisk = new("WorkNotFound", "WorkUnreadable", "WorkChangedUnderneath", "WorkNotWritable");

    private protected override WorkDocument Document(string path, string text, Outline outline) => new()
    {
        Path = path,
        Text = text,
        LastUpdated = outline.Header("Last Updated"),
        HasStars = text.Contains('⭐', StringComparison.Ordinal),
        Items = [.. outline.Entries.Where(e => !e.IsGroup && e.Section.Meaning is not (nameof(WorkSection.Template) or nameof(WorkSection.Metrics))).Select(e => Item(e, outline.Lines))],
    };

    private static WorkItem Item(OutlineEntry entry, IReadOnlyList<string> lines)
    {
        var section = Enum.TryParse<WorkSection>(entry.Section.Meaning, out var known) ? known : WorkSection.Other;
        var state = entry.Value("Status", "State");
        var done = section == WorkSection.Completed || entry.IsDone == true || state?.Contains('✅', StringComparison.Ordinal) == true && !state.Contains('|', StringComparison.Ordinal);
        return new()
        {
            Id = entry.Id,
            Title = entry.Title,
            Section = section,
            SectionHeading = entry.Section.Heading,
            State = state,
            Priority = Priority(entry.Value("Priority")),
            Owner = entry.Value("Owner", "Assigned to"),
            Started = WrittenDate.In(entry.Value("Started")),
            Target = WrittenDate.In(entry.Value("Target Completion", "Target", "Due", "Due Date")),
            Completed = done ? WrittenDate.In(entry.Value("Completed")) ?? WrittenDate.In(state) ?? entry.Date : null,
            OpenTodos = entry.Todos.Count(t => !t.IsDone),
            DoneTodos = entry.Todos.Count(t => t.IsDone),
            IsDone = done,
            Fields = [.. entry.Fields.Select(f => KeyValuePair.Create(f.Name, f.Value))],
            Line = entry.Start + 1,
            Source = string.Concat(lines.Skip(entry.Start).Take(entry.End - entry.Start)),
        };
    }

    private static WorkPriority? Priority(string? written)
    {
        if (written is null || written.Contains('|', StringComparison.Ordinal))
            return null;
        foreach (var priority in Enum.GetValues<WorkPriority>())
        {
            if (written.Contains(priority.ToString(), StringComparison.OrdinalIgnoreCase))
                return priority;
        }
        return written.Count(c => c == '⭐') switch { 5 => WorkPriority.Critical, 4 => WorkPriority.High, 3 => WorkPriority.Medium, 1 or 2 => WorkPriority.Low, _ => null };
    }
}
