using System.Globalization;

namespace LabGovernance.Changes;

/// <summary>A change's id, written <c>CHG-0001</c>.</summary>
public readonly record struct ChangeId : IComparable<ChangeId>, IComparable
{
    public const string Prefix = "CHG-";

    public ChangeId(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        Number = number;
    }

    public int Number { get; }

    /// <summary>Accepts <c>CHG-0007</c>, <c>chg-7</c> and <c>7</c>.</summary>
    public static bool TryParse(string? text, out ChangeId id)
    {
        id = default;
        var digits = text.AsSpan().Trim();
        if (digits.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            digits = digits[Prefix.Length..];
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            return false;
        id = new ChangeId(number);
        return true;
    }

    /// <remarks>By this the shell compares an id with a text, and casts a text to one.</remarks>
    /// <exception cref="FormatException">The text is not the id of a change.</exception>
    public static ChangeId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"'{text}' is not the id of a change; write it like CHG-0001.");

    public static Outcome<ChangeId> Read(string? text) => TryParse(text, out var id)
        ? id
        : new Refusal("ChangeIdInvalid", $"'{text}' is not the id of a change.", "Write it like CHG-0001; Get-LabChange lists them.");

    public int CompareTo(ChangeId other) => Number.CompareTo(other.Number);

    /// <exception cref="ArgumentException">It is compared with something else than an id of a change.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        ChangeId other => CompareTo(other),
        _ => throw new ArgumentException("An id of a change compares only with another one.", nameof(obj)),
    };

    public override string ToString() => $"{Prefix}{Number:0000}";

    public static bool operator <(ChangeId left, ChangeId right) => left.CompareTo(right) < 0;

    public static bool operator <=(ChangeId left, ChangeId right) => left.CompareTo(right) <= 0;

    public static bool operator >(ChangeId left, ChangeId right) => left.CompareTo(right) > 0;

    public static bool operator >=(ChangeId left, ChangeId right) => left.CompareTo(right) >= 0;
}
