namespace LabGovernance.Sanitizing.Matching;

/// <summary>A stretch of the text that a rule wants out.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last.</param>
/// <param name="Rule">The number of the rule.</param>
/// <param name="Strength">What decides between two that overlap.</param>
internal readonly record struct Finding(int Start, int End, int Rule, Strength Strength)
{
    /// <summary>No rule: a placeholder that the text had already.</summary>
    public const int Literal = -1;

    /// <summary>No rule: a value that the lab holds secret.</summary>
    public const int Known = -2;

    /// <summary>A number where the syntax wants one stays a number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>It stands between tags: a bracket of its placeholder must be an entity there.</summary>
    public bool InMarkup { get; init; }

    /// <summary>The value goes on after <see cref="End"/> and ends at this.</summary>
    public ValueEnd OpenEnd { get; init; }

    public int Length => End - Start;
}
