namespace LabGovernance.Status;

/// <summary>One entry of STATUS.md.</summary>
public sealed record StatusEntry
{
    /// <summary>An id such as ISSUE-042 or CHG-0007 found in the entry's heading or first line; null without one.</summary>
    public string? Id { get; init; }

    /// <summary>By what a command names it: its id, or its title where it has none.</summary>
    public string Name => Id ?? Title;

    /// <summary>The heading without id and trailing date.</summary>
    public required string Title { get; init; }

    public required StatusSection Section { get; init; }

    /// <summary>The section's heading as written.</summary>
    public required string SectionHeading { get; init; }

    /// <summary>What the Status field says, as written.</summary>
    public string? State { get; init; }

    /// <summary>What the Severity or Priority field says, as written.</summary>
    public string? Severity { get; init; }

    public string? Owner { get; init; }

    /// <summary>The service that the entry is about, as its field says; null without one.</summary>
    public string? Service => Value("Service", "Services", "Component");

    /// <summary>How the lab is as a whole, in a few words; set by <see cref="StatusDocument.AsOf"/>.</summary>
    public string? Overall { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The date by which it is to be verified.</summary>
    public DateOnly? VerificationDate { get; init; }

    /// <summary>The date by which somebody wanted to say more.</summary>
    public DateOnly? NextUpdate { get; init; }

    /// <summary>True when it is still open and its date has passed; set by <see cref="StatusDocument.AsOf"/>.</summary>
    public bool Overdue { get; init; }

    /// <summary>Named fields in the order of the file.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init => field = value.Indexed(); }

    /// <summary>1-based line of its heading or bullet.</summary>
    public required int Line { get; init; }

    /// <summary>True for a heading that only puts other entries together.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The lines of the entry, as written.</summary>
    public string Source { get; init; } = "";

    /// <returns>The value of the first field with one of the names; null without one.</returns>
    public string? Value(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            foreach (var (key, value) in Fields)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return value;
            }
        }
        return null;
    }
}
