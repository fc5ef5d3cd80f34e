namespace LabGovernance.Work;

/// <summary>One item of PENDING-WORK.md: a project under its own heading, or a bullet.</summary>
public sealed record WorkItem
{
    /// <summary>An id such as ID-1302, TD-001 or BUG-007; null without one.</summary>
    public string? Id { get; init; }

    /// <summary>By what a command names it: its id, or its title where it has none.</summary>
    public string Name => Id ?? Title;

    public required string Title { get; init; }

    public required WorkSection Section { get; init; }

    /// <summary>The section's heading as written.</summary>
    public required string SectionHeading { get; init; }

    /// <summary>What the Status field says, as written.</summary>
    public string? State { get; init; }

    /// <summary>Read from the Priority field, by word or by stars; null when it says nothing of the kind.</summary>
    public WorkPriority? Priority { get; init; }

    public string? Owner { get; init; }

    public DateOnly? Started { get; init; }

    public DateOnly? Target { get; init; }

    public DateOnly? Completed { get; init; }

    /// <summary>Things to do that are not ticked.</summary>
    public int OpenTodos { get; init; }

    /// <summary>Things to do that are ticked.</summary>
    public int DoneTodos { get; init; }

    /// <summary>True when it stands among what is completed, its box is ticked, or its status says so.</summary>
    public bool IsDone { get; init; }

    /// <summary>True when it is not done and its target has passed; set by <see cref="WorkDocument.AsOf"/>.</summary>
    public bool Overdue { get; init; }

    /// <summary>Named fields in the order of the file.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init => field = value.Indexed(); }

    /// <summary>1-based line of its heading or bullet.</summary>
    public required int Line { get; init; }

    /// <summary>The lines of the item, as written.</summary>
    public string Source { get; init; } = "";

    /// <returns>The value of the first field with one of the names; null without one.</returns>
    public string? Value(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            foreach (var (key, value) in Fields)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return value;
            }
        }
        return null;
    }
}
