namespace LabGovernance.Status;

/// <summary>What an issue is to say. Only what is given is set.</summary>
public sealed record IssueOrder
{
    public string? Title { get; init; }

    public IssueSeverity? Severity { get; init; }

    public string? Service { get; init; }

    public string? Owner { get; init; }

    public string? Details { get; init; }

    public string? NextAction { get; init; }

    /// <summary>The date by which it is to be verified.</summary>
    public DateOnly? VerifyBy { get; init; }

    /// <summary>Further fields, by the names they get in the document.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init => field = value.Indexed(); } = [];
}
