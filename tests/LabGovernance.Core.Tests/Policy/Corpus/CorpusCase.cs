using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy.Corpus;

/// <summary>A command, the ruling it must get, and why.</summary>
/// <param name="Command">As typed.</param>
/// <param name="Infrastructure">A scope of policies.yaml.</param>
/// <param name="Expected">What the ruling must be when the line is given to a shell.</param>
/// <param name="Why">What the case teaches.</param>
/// <param name="Class">The trick, or the kind of everyday work.</param>
/// <param name="Known">True while the gate still gets it wrong.</param>
public sealed record CorpusCase(string Command, string Infrastructure, Expectation Expected, string Why, string Class, bool Known)
{
    public bool IsHarmless => Expected is Expectation.Allow or Expectation.NotDeny;

    public bool IsMetBy(Effect effect) => Expected switch
    {
        Expectation.NotAllow => effect != Effect.Allow,
        Expectation.NotDeny => effect is Effect.Allow or Effect.Ask,
        _ => effect.ToString() == Expected.ToString(),
    };
}
