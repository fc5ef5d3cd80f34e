namespace LabGovernance.Work;

/// <summary>Which items of PENDING-WORK.md are meant. What is not given matches all.</summary>
public sealed record WorkFilter
{
    /// <summary>Tells whether an id or a title is that of a pattern.</summary>
    public Predicate<string>? Name { get; init; }

    public IReadOnlyCollection<WorkSection> Sections { get; init; } = [];

    /// <summary>An item without a priority matters least.</summary>
    public WorkPriority? Least { get; init; }

    public bool Overdue { get; init; }

    /// <summary>Completed ones, too; naming the section of completed items asks for them as well.</summary>
    public bool Completed { get; init; }

    public bool Matches(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (Name is null || item.Id is { } id && Name(id) || Name(item.Title))
            && (Sections.Count == 0 || Sections.Contains(item.Section))
            && (Least is null || item.Priority >= Least)
            && (!Overdue || item.Overdue)
            && (Completed || !item.IsDone || Sections.Contains(WorkSection.Completed));
    }
}
