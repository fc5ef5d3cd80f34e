using System.Text.RegularExpressions;

namespace LabGovernance.Status;

/// <summary>Which entries of STATUS.md are meant. What is not given matches all.</summary>
public sealed partial record StatusFilter
{
    /// <summary>Tells whether a text is that of a pattern.</summary>
    public Predicate<string>? Id { get; init; }

    public Predicate<string>? Title { get; init; }

    /// <summary>An entry without a Service field is about every service that its title names.</summary>
    public Predicate<string>? Service { get; init; }

    public IReadOnlyCollection<StatusSection> Sections { get; init; } = [];

    public bool Overdue { get; init; }

    public bool Matches(StatusEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return (Sections.Count == 0 || Sections.Contains(entry.Section))
            && (!Overdue || entry.Overdue)
            && (Id is null || entry.Id is { } id && Id(id))
            && Title?.Invoke(entry.Title) != false
            && (Service is null || Services(entry).Any(s => Service(s)));
    }

    private static IEnumerable<string> Services(StatusEntry entry)
        => entry.Service is { } named ? named.Split(',', StringSplitOptions.TrimEntries).Prepend(named) : Word().Matches(entry.Title).Select(m => m.Value);

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}_.-]*")]
    private static partial Regex Word();
}
