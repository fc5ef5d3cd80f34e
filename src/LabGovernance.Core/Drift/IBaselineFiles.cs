namespace LabGovernance.Drift;

/// <summary>The descriptions of baselines, their snapshots, and the files that they are of.</summary>
public interface IBaselineFiles
{
    /// <returns>All descriptions in a folder that can be read, and why others can't; or the refusal <c>BaselineUnreadable</c>.</returns>
    Outcome<(IReadOnlyList<BaselineDefinition> Definitions, IReadOnlyList<Refusal> Unreadable)> Definitions(string folder);

    /// <summary>Writes a description to its path.</summary>
    /// <param name="definition">The description.</param>
    /// <param name="force">False to write over none.</param>
    /// <returns>Null when it is on disk; else the refusal <c>BaselineExists</c> or <c>BaselineNotWritable</c>.</returns>
    Refusal? Describe(BaselineDefinition definition, bool force);

    /// <summary>Looks at all files. No link is followed, and nothing but files is opened.</summary>
    /// <param name="definition">Which files.</param>
    /// <param name="lab">To which their paths are relative; its state is left out.</param>
    /// <param name="at">The time of the look.</param>
    /// <param name="before">An earlier look, of which what is still so is taken; null for none.</param>
    /// <param name="full">True to read also files that are surely as they were then.</param>
    /// <param name="cancellation">Ends it.</param>
    Snapshot Look(BaselineDefinition definition, Lab lab, DateTimeOffset at, Snapshot? before, bool full, CancellationToken cancellation);

    /// <summary>Keeps a snapshot under its digest, beside others of the baseline.</summary>
    /// <returns>Null when it is on disk; else the refusal <c>BaselineNotWritable</c>.</returns>
    Refusal? Keep(Lab lab, string name, string digest, byte[] snapshot);

    /// <returns>The bytes that were kept; null when there are none, or none that can be read.</returns>
    byte[]? Kept(Lab lab, string name, string digest);

    /// <summary>Deletes snapshots of a baseline that nobody has a use for, where it can.</summary>
    /// <param name="lab">Where.</param>
    /// <param name="name">The baseline.</param>
    /// <param name="current">The digest of the one that counts.</param>
    /// <param name="superseded">The digests of those that counted before.</param>
    /// <param name="orphanedBefore">One that is older, and neither of these, was never put on record.</param>
    void Forget(Lab lab, string name, string current, IReadOnlySet<string> superseded, DateTimeOffset orphanedBefore);
}
