using System.Collections.Frozen;

namespace LabGovernance.Sanitizing;

/// <summary>How one text is to be sanitized.</summary>
public sealed record SanitizeRequest
{
    public static SanitizeRequest Default { get; } = new();

    public TextFormat Format { get; init; }

    /// <summary>What the placeholders stand for. A case passes its own, so that they are the same in all its texts; null takes a new one that forgets.</summary>
    public PlaceholderMap? Map { get; init; }

    /// <summary>What stands in place of everything, instead of placeholders.</summary>
    public string? Mark { get; init; }

    /// <summary>The lab's own secrets, to be found wherever and however they stand.</summary>
    public KnownSecrets? Known { get; init; }

    /// <summary>Values that stay, exactly as they stand in the text.</summary>
    public FrozenSet<string> AllowedValues { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Rules that are left out, by id.</summary>
    public FrozenSet<string> SkippedRules { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Decides what else may stay; null lets nothing.</summary>
    public AllowCheck? Allow { get; init; }

    /// <summary>Decides whether what looks like a telephone number is one; null takes the look for it.</summary>
    public ByteCheck? Phone { get; init; }

    /// <summary>False saves the digests of the text before and after.</summary>
    public bool Digests { get; init; } = true;

    /// <summary>True keeps where each placeholder stands. It costs memory for each of them.</summary>
    public bool Spans { get; init; } = true;
}
