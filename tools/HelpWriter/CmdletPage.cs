namespace LabGovernance.HelpPages;

/// <summary>One page of docs/cmdlets as data.</summary>
public sealed record CmdletPage
{
    public required string Name { get; init; }

    public required string Synopsis { get; init; }

    /// <summary>One line for each parameter set, as PowerShell writes it.</summary>
    public required IReadOnlyList<string> Syntax { get; init; }

    public required IReadOnlyList<string> Description { get; init; }

    public required IReadOnlyList<PageExample> Examples { get; init; }

    public required IReadOnlyList<PageParameter> Parameters { get; init; }

    public required IReadOnlyList<PageType> Inputs { get; init; }

    public required IReadOnlyList<PageType> Outputs { get; init; }

    /// <summary>The codes of the refusals that the cmdlet can give.</summary>
    public required IReadOnlyList<string> Refusals { get; init; }

    public required IReadOnlyList<PageLink> Links { get; init; }
}
