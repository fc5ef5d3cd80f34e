using System.Diagnostics.CodeAnalysis;

namespace LabGovernance;

/// <summary>A value, or the refusal that stands in its place.</summary>
public readonly struct Outcome<T>
    where T : notnull
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <exception cref="InvalidOperationException">There is a refusal instead.</exception>
    public T Value => Refusal is null
        ? _value!
        : throw new InvalidOperationException($"Refused ({Refusal.Code}): {Refusal.Message}");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

}
