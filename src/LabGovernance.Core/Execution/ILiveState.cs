namespace LabGovernance.Execution;

/// <summary>The state of the world that an approval is bound to.</summary>
public interface ILiveState
{
    /// <param name="paths">Absolute file paths.</param>
    /// <returns>One digest over names and contents; a missing file counts as missing, an unreadable one as such.</returns>
    string Fingerprint(IReadOnlyList<string> paths);
}
