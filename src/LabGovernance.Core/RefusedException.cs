namespace LabGovernance;

/// <summary>Carries a <see cref="Refusal"/> out of a place that has no other way to say it (a reader deep in a file, a stream).</summary>
public sealed class RefusedException : Exception
{
    public RefusedException(Refusal refusal, Exception? inner = null)
        : base((refusal ?? throw new ArgumentNullException(nameof(refusal))).ToString(), inner)
        => Refusal = refusal;

    public Refusal Refusal { get; }
}
