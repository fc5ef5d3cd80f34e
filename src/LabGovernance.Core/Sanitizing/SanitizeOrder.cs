namespace LabGovernance.Sanitizing;

/// <summary>What one command asks of the sanitizer.</summary>
public sealed record SanitizeOrder
{
    public static SanitizeOrder Default { get; } = new();

    public TextFormat Format { get; init; }

    /// <summary>Under which name the map is kept; null keeps none.</summary>
    public string? Case { get; init; }

    /// <summary>How long the case is kept from now on; null leaves that as it is.</summary>
    public TimeSpan? Keep { get; init; }

    /// <summary>What the text is made ready for; kept on record.</summary>
    public string? Purpose { get; init; }

    /// <summary>The longest that one text may take.</summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>False saves where each placeholder stands.</summary>
    public bool Spans { get; init; } = true;
}
