using LabGovernance.Host.Terminal;

namespace LabGovernance.Host.Engine;

/// <summary>What a verb works with.</summary>
/// <param name="Lines">Null where input is not a terminal.</param>
internal sealed record Workplace(LabHost Host, Screen Screen, LineReader? Lines, Interrupts Interrupts, string ModuleManifest)
{
    /// <exception cref="SessionFailedException">The module cannot be imported.</exception>
    public Session OpenSession() => Session.Open(Host, Interrupts, ModuleManifest);
}
