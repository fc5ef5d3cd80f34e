namespace LabGovernance.Policy;

/// <summary>The policy as it was when this journal first met it.</summary>
/// <param name="Digest">Its digest; never its text.</param>
public sealed record PolicySeen(string Digest)
{
    public const string Kind = "policy.seen";
}
