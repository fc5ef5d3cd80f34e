namespace LabGovernance.Documents;

/// <summary>How the lab keeps its documents: <c>documents:</c> in lab.yaml.</summary>
public sealed record DocumentSettings
{
    /// <summary>Words by which sections of STATUS.md are known besides ours, by <see cref="Status.StatusSection"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> StatusSections { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words by which sections of PENDING-WORK.md are known besides ours, by <see cref="Work.WorkSection"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> WorkSections { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>STATUS.md counts as stale when it was not updated for longer.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Verified entries older than this go into the archive.</summary>
    public TimeSpan ArchiveAfter { get; init; } = TimeSpan.FromDays(30);
}
