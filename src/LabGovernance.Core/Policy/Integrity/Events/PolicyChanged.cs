namespace LabGovernance.Policy;

/// <summary>Somebody edited the policy's file since it was last used.</summary>
/// <param name="OldDigest">The digest before; never the text.</param>
/// <param name="NewDigest">The digest since.</param>
public sealed record PolicyChanged(string OldDigest, string NewDigest)
{
    public const string Kind = "policy.changed";
}
