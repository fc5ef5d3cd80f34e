namespace LabGovernance.Verification;

/// <summary>Looks at the world for one check.</summary>
public interface IProbe
{
    /// <param name="check">What to look at; any kind but <see cref="CheckKind.Command"/>, which goes through the gate.</param>
    /// <param name="labFolder">What relative paths start from.</param>
    /// <param name="cancellation">Ends the look; the call then throws <see cref="OperationCanceledException"/>.</param>
    /// <returns>What was seen; a failing probe is an observation, never an exception.</returns>
    Task<Observation> ObserveAsync(Check check, string labFolder, CancellationToken cancellation);
}
