namespace LabGovernance.Documents;

/// <summary>What a document shall say about one id: where its entry stands and which fields it shows.</summary>
/// <param name="Id">The id in the entry's heading.</param>
/// <param name="Title">The title of a new entry; one that is there keeps its own.</param>
/// <param name="Section">The name of the section where it belongs; null leaves it where it is.</param>
/// <param name="Date">The date shown with the title; null for none.</param>
/// <param name="Fields">
/// Fields to set, in order; those that are not named stay as they are. One that was edited by hand stays too, and where earlier postings
/// said something else of it, a line of ours is put below.
/// </param>
public sealed record EntryPosting(string Id, string Title, string? Section, DateOnly? Date, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>What earlier postings of the id said. A line that says none of it, nor what is to be set, was edited by hand and stays as it is.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> Earlier { get; init; } = [];

    /// <summary>True when somebody says now what the fields shall be: lines edited by hand are then replaced.</summary>
    public bool Replaces { get; init; }

    /// <summary>Whether a new entry is a bullet or a heading; null where it is written as the document does.</summary>
    public bool? Brief { get; init; }

    /// <summary>Ticks the entry's own box, where it has one.</summary>
    public bool Ticked { get; init; }

    /// <summary>Things to do: one that is there is ticked or not; one that is not is added.</summary>
    public IReadOnlyList<DocumentTodo> Todos { get; init; } = [];
}
