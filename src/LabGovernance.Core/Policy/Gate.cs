namespace LabGovernance.Policy;

/// <summary>Rules on commands: what a line does, judged by the policy of its infrastructure. Pure.</summary>
public sealed class Gate
{
    private readonly CsePolicy _policy;

    public Gate(CsePolicy policy) => _policy = policy ?? throw new ArgumentNullException(nameof(policy));

    /// <summary>Never throws for any text: what is not understood is denied.</summary>
    public Ruling Judge(CommandRequest request) => throw new NotImplementedException();
}
