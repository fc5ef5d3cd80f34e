namespace LabGovernance.Sanitizing;

/// <summary>The secrets that a lab holds in files of its own, in memory only.</summary>
/// <param name="Known">What is looked for.</param>
/// <param name="Ordinary">How many are ordinary words, which are not looked for.</param>
/// <param name="Files">How many files they were read from.</param>
public sealed record LabSecrets(KnownSecrets Known, int Ordinary, int Files) : IDisposable
{
    public void Dispose() => Known.Dispose();
}
