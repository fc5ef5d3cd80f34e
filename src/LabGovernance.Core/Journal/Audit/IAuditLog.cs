namespace LabGovernance.Journal;

/// <summary>A file of lines beside the journal, for whatever collects logs.</summary>
public interface IAuditLog
{
    /// <summary>Appends lines to the file, whole lines only, also when other processes do the same.</summary>
    /// <param name="path">Absolute, or relative to the lab.</param>
    /// <param name="lines">Without line ends.</param>
    /// <returns>Null when they are written; else why not, in one sentence.</returns>
    string? Append(string path, IReadOnlyList<string> lines);
}
