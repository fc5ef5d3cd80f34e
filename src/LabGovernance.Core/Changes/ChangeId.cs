using System.Globalization;

namespace LabGovernance.Changes;

/// <summary>A change's id, written <c>CHG-0001</c>.</summary>
public readonly record struct ChangeId : IComparable<ChangeId>
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

    public static Outcome<ChangeId> Read(string? text) => TryParse(text, out var id)
        ? id
        : new Refusal("ChangeIdInvalid", $"'{text}' is not the id of a change.", "Write it like CHG-0001; Get-LabChange lists them.");

    public int CompareTo(ChangeId other) => Number.CompareTo(other.Number);

    public override string ToString() => $"{Prefix}{Number:0000}";

    public static bool operator <(ChangeId left, ChangeId right) => left.CompareTo(right) < 0;

    public static bool operator <=(ChangeId left, ChangeId right) => left.CompareTo(right) <= 0;

    public static bool operator >(ChangeId left, ChangeId right) => left.CompareTo(right) > 0;

    public static bool operator >=(ChangeId left, ChangeId right) => left.CompareTo(right) >= 0;
}
