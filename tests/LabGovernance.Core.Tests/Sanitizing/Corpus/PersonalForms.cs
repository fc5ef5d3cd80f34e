using System.Globalization;

namespace LabGovernance.Core.Tests.Sanitizing.Corpus;

/// <summary>What tells of people, invented.</summary>
internal static class PersonalForms
{
    private static readonly string[] First = ["Alex", "Mira", "Jonas", "Priya", "Tomasz", "Lucia", "Henrik", "Aiko", "Samuel", "Noor"];
    private static readonly string[] Last = ["Meyerling", "Okonkwo", "Lindqvist", "Ferraro", "Kowalczyk", "Duval", "Haverford", "Nakagawa", "Brandt", "Iyer"];

    public static string Name(Planter p) => p.Pick(First) + " " + p.Pick(Last);

    public static string User(Planter p) => (p.Pick(First)[..1] + p.Pick(Last)).ToLowerInvariant();

    public static string Email(Planter p) => $"{p.Pick(First).ToLowerInvariant()}.{p.Pick(Last).ToLowerInvariant()}{p.Number(1, 99)}@{p.Pick("mailbox-lab.net", "proton-lab.com", "kestrel.dev")}";

    public static string PublicIPv4(Planter p)
        => string.Create(CultureInfo.InvariantCulture, $"{p.Pick(23, 37, 51, 62, 77, 81, 93, 109, 138, 151, 178, 188, 195, 212)}.{p.Number(1, 250)}.{p.Number(1, 250)}.{p.Number(1, 250)}");

    public static string PublicIPv6(Planter p) => $"2a0{p.Number(1, 9)}:{p.Number(1000, 9999)}:{p.Pick("a1f", "c0de", "4f8", "b2")}:{p.Number(10, 99)}::{p.Number(100, 999)}";

    public static string Mac(Planter p) => $"{p.Pick("3c:22:fb", "b8:27:eb", "a4:cf:12", "dc:a6:32", "70:ee:50")}:{p.Hex(2)}:{p.Hex(2)}:{p.Hex(2)}";

    public static string Phone(Planter p) => $"+{p.Pick("49", "44", "33", "31")} {p.Number(151, 179)} {p.Numeric(7)}";

    public static string Coordinates(Planter p)
        => string.Create(CultureInfo.InvariantCulture, $"{p.Number(36, 60)}.{p.Numeric(6)}, {p.Number(1, 24)}.{p.Numeric(6)}");

    public static string Card(Planter p) => WithLuhn("4" + p.Numeric(14));

    public static string Iban(Planter p)
    {
        var account = p.Numeric(18);
        var rest = 0;
        foreach (var c in account + "131400")
            rest = ((rest * 10) + c - '0') % 97;
        return $"DE{98 - rest:00}{account}";
    }

    public static string Imei(Planter p) => WithLuhn("35" + p.Numeric(12));

    private static string WithLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (digit / 10) + (digit % 10);
        }

        return digits + ((10 - (sum % 10)) % 10);
    }
}
