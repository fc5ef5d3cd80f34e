namespace LabGovernance.Journal;

/// <summary>Which entries to read. Everything left null matches all.</summary>
public sealed record JournalFilter
{
    /// <summary>PowerShell wildcards: <c>*</c>, <c>?</c>, <c>[a-z]</c>; case-insensitive.</summary>
    public string? Subject { get; init; }

    /// <inheritdoc cref="Subject"/>
    public string? Kind { get; init; }

    /// <summary>Who did it, or whose consent the entry keeps. As for <see cref="Subject"/>.</summary>
    public string? Actor { get; init; }

    public DateTimeOffset? Since { get; init; }

    /// <summary>Only this many of the newest matching entries, still oldest first.</summary>
    public int? Last { get; init; }
}
