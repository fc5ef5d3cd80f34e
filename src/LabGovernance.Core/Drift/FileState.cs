namespace LabGovernance.Drift;

/// <summary>A file as it was found.</summary>
public sealed record FileState
{
    /// <summary>Relative to the lab where it is within, else absolute; with slashes.</summary>
    public required string Path { get; init; }

    public required FileKind Kind { get; init; }

    public long Size { get; init; }

    /// <summary>When its content was last written.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>When content, owner or mode last changed: a time that nobody can set. Null where the system keeps none.</summary>
    public DateTimeOffset? Changed { get; init; }

    public ulong? Inode { get; init; }

    /// <summary>Permissions as octal digits; null where the system has none.</summary>
    public string? Mode { get; init; }

    /// <summary>Ids of user and group, as <c>0:0</c>; null where the system has none.</summary>
    public string? Owner { get; init; }

    /// <summary>SHA-256 of the content; null for what is no file.</summary>
    public string? Digest { get; init; }

    /// <summary>Its text without secrets, for a diff; null where none is kept.</summary>
    public string? Text { get; init; }

    /// <summary>The fields of a compose file without secrets, by their place: <c>services.frigate.image</c>; null for another file.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>Where a link leads, as written in it.</summary>
    public string? Target { get; init; }

    /// <summary>Why it could not be read.</summary>
    public string? Why { get; init; }

    /// <summary>Tells whether its content is still that of an earlier look without reading it again.</summary>
    /// <param name="before">It, as it was found before.</param>
    /// <param name="lookedAt">When that look began. What changed just before it may have changed just after it, too.</param>
    public bool IsSurelyStill(FileState before, DateTimeOffset lookedAt)
    {
        ArgumentNullException.ThrowIfNull(before);
        return Kind == FileKind.File && before is { Kind: FileKind.File, Digest: not null, Changed: { } changed }
            && changed < lookedAt - Snapshot.ClockStep
            && (Size, Modified, Changed, Inode) == (before.Size, before.Modified, before.Changed, before.Inode);
    }
}
