using System.Globalization;
using System.Text;

namespace LabGovernance.Journal;

/// <summary>Number to text as ECMAScript does it (ECMA-262, Number::toString), which RFC 8785 asks for.</summary>
internal static class EcmaScriptNumber
{
    public static string Format(double value)
    {
        if (!double.IsFinite(value))
            throw new FormatException("A number must be finite.");
        if (value == 0)
            return "0";

        // "E16" round-trips; "R" gives the shortest digits that do, which is what ECMAScript prints.
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var sign = shortest[0] == '-' ? "-" : "";
        var (digits, pointAt) = Decompose(shortest.AsSpan(sign.Length));
        var count = digits.Length;
        var text = new StringBuilder(sign);
        if (count <= pointAt && pointAt <= 21)
            return text.Append(digits).Append('0', pointAt - count).ToString();
        if (0 < pointAt && pointAt <= 21)
            return text.Append(digits.AsSpan(0, pointAt)).Append('.').Append(digits.AsSpan(pointAt)).ToString();
        if (-6 < pointAt && pointAt <= 0)
            return text.Append("0.").Append('0', -pointAt).Append(digits).ToString();
        text.Append(digits[0]);
        if (count > 1)
            text.Append('.').Append(digits.AsSpan(1));
        var exponent = pointAt - 1;
        return text.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)).ToString();
    }

    /// <returns>Significant digits without leading or trailing zeros, and the position of the decimal point relative to their start.</returns>
    private static (string Digits, int PointAt) Decompose(ReadOnlySpan<char> text)
    {
        var e = text.IndexOf('E');
        var exponent = e < 0 ? 0 : int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var digits = point < 0 ? mantissa.ToString() : string.Concat(whole, mantissa[(point + 1)..]);
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), whole.Length + exponent - leading);
    }
}
