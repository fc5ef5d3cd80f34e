namespace LabGovernance.Status;

/// <summary>What STATUS.md shall say about one id: where its entry stands and which fields it shows.</summary>
/// <param name="Id">The id in the entry's heading.</param>
/// <param name="Title">The entry's title.</param>
/// <param name="Section">Where it belongs now.</param>
/// <param name="Date">The date shown with the title.</param>
/// <param name="Fields">Fields to set, in order; fields of the entry that are not named here stay as they are.</param>
public sealed record StatusPosting(string Id, string Title, StatusSection Section, DateOnly Date, IReadOnlyList<KeyValuePair<string, string>> Fields);
