using LabGovernance.Documents;

namespace LabGovernance.Work;

/// <summary>What an item is to say. Only what is given is set.</summary>
public sealed record WorkOrder
{
    public string? Title { get; init; }

    public WorkKind Kind { get; init; }

    public WorkSection? Section { get; init; }

    public WorkPriority? Priority { get; init; }

    public string? State { get; init; }

    public string? Owner { get; init; }

    public DateOnly? Target { get; init; }

    /// <summary>What it is for.</summary>
    public string? Overview { get; init; }

    public string? NextSession { get; init; }

    public IReadOnlyList<DocumentTodo> Todos { get; init => field = value.Indexed(); } = [];

    /// <summary>Further fields, by the names they get in the document.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init => field = value.Indexed(); } = [];
}
