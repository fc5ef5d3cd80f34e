using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing.Forms;

/// <summary>An international bank account number, seen from its country, with or without blanks between fours.</summary>
internal static class IbanForm
{
    // Country and length, from the registry of ISO 13616.
    private const string Lengths =
        "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21"
        + "LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20";

    public static (int Start, int End)? At(ReadOnlySpan<byte> text, int start)
    {
        var length = LengthFor(text[start], text[start + 1]);
        if (length == 0)
            return null;
        Span<byte> number = stackalloc byte[34];
        var count = 0;
        var at = start;
        for (; count < length && at < text.Length; at++)
        {
            if (ByteSet.CapitalsAndDigits[text[at]])
                number[count++] = text[at];
            else if (text[at] != ' ' || count % 4 != 0)
                break;
        }

        return count == length && (at == text.Length || !ByteSet.Word[text[at]]) && Checks.Iban(number[..count]) ? (start, at) : null;
    }

    private static readonly byte[] LengthOf = Table();

    private static int LengthFor(byte first, byte second) => LengthOf[((first - 'A') * 26) + second - 'A'];

    private static byte[] Table()
    {
        var table = new byte[26 * 26];
        for (var i = 0; i < Lengths.Length; i += 4)
            table[((Lengths[i] - 'A') * 26) + Lengths[i + 1] - 'A'] = (byte)(((Lengths[i + 2] - '0') * 10) + Lengths[i + 3] - '0');
        return table;
    }
}
