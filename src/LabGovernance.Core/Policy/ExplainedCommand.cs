namespace LabGovernance.Policy;

/// <summary>A program that a line may start, and what the gate found of it.</summary>
public sealed record ExplainedCommand
{
    /// <summary>Its words as they are known; a part that is known only when it runs stands as it was written.</summary>
    public required string Command { get; init; }

    /// <summary>The machine of the lab that it runs on; null where the request says.</summary>
    public Hop? Place { get; init; }

    /// <summary>What it alone is ruled to be; null when it is judged by what it starts.</summary>
    public Effect? Effect => Reasons.Count == 0 ? null : Reasons[0].Effect;

    /// <summary>The strictest first.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init => field = value.Indexed(); }

    /// <summary>The programs that this one starts.</summary>
    public required IReadOnlyList<ExplainedCommand> Inner { get; init => field = value.Indexed(); }
}
