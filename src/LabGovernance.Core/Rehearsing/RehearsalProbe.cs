using LabGovernance.Verification;

namespace LabGovernance.Rehearsing;

/// <summary>Looks at nothing.</summary>
internal sealed class RehearsalProbe : IProbe
{
    public Task<Observation> ObserveAsync(Check check, string labFolder, CancellationToken cancellation)
        => Task.FromResult(new Observation(CheckResult.NoData, "nobody looked"));
}
