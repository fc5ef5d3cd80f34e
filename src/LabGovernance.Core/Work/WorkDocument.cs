using LabGovernance.Documents;

namespace LabGovernance.Work;

/// <summary>PENDING-WORK.md as it was read, with the text it was read from.</summary>
public sealed record WorkDocument : IDocument
{
    public required string Path { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<WorkItem> Items { get; init => field = value.Indexed(); }

    public string? LastUpdated { get; init; }

    /// <summary>True when priorities are written with stars here.</summary>
    public bool HasStars { get; init; }

    /// <param name="name">An id, or the title of an item without one.</param>
    public WorkItem? Find(string name)
        => Items.FirstOrDefault(i => name.Equals(i.Id, StringComparison.OrdinalIgnoreCase))
            ?? Items.FirstOrDefault(i => i.Id is null && name.Equals(i.Title, StringComparison.OrdinalIgnoreCase));

    /// <returns>The same with what is overdue on a day marked.</returns>
    public WorkDocument AsOf(DateOnly today) => this with { Items = [.. Items.Select(i => i with { Overdue = !i.IsDone && i.Target < today })] };
}
