namespace LabGovernance.Status;

/// <summary>What STATUS.md shall say about one id: where its entry stands and which fields it shows.</summary>
/// <param name="Id">The id in the entry's heading.</param>
/// <param name="Title">The entry's title.</param>
/// <param name="Section">Where it belongs now.</param>
/// <param name="Date">The date shown with the title.</param>
/// <param name="Fields">
/// Fields to set, in order. Fields of the entry that are not named here stay as they are; so does one that was edited by hand,
/// and where earlier postings said something else of it, a line of ours is put below.
/// </param>
public sealed record StatusPosting(string Id, string Title, StatusSection Section, DateOnly Date, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>What earlier postings of the id said. A line that says none of it, nor what is to be set, was edited by hand and stays as it is.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> Earlier { get; init; } = [];
}
