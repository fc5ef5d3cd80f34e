using LabGovernance.Verification;

namespace LabGovernance.Testing;

/// <summary>Sees what a test wants it to see.</summary>
public sealed class ScriptedProbe : IProbe
{
    public Func<Check, Observation> See { get; set; } = _ => new(CheckResult.Passed, "as expected");

    public Task<Observation> ObserveAsync(Check check, string labFolder, CancellationToken cancellation) => Task.FromResult(See(check));
}
