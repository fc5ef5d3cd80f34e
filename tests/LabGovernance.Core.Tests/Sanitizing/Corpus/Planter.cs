using System.Globalization;
using System.Text;

namespace LabGovernance.Core.Tests.Sanitizing.Corpus;

/// <summary>Writes a text and notes what it plants there. The same seed makes the same text.</summary>
internal sealed class Planter(int seed)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    private readonly StringBuilder _text = new();
    private readonly List<Label> _labels = [];
    private DateTime _now = new DateTime(2026, 1, 5, 3, 0, 0, DateTimeKind.Utc).AddMinutes(seed);

    public Random Random { get; } = new(seed);

    public LabelledText Done(string name) => new(name, _text.ToString(), _labels);

    public void Line(string line) => _text.Append(line).Append('\n');

    public string Secret(string family, string value) => Note(LabelKind.Secret, family, value);

    public string Personal(string family, string value) => Note(LabelKind.Personal, family, value);

    public string Decoy(string family, string value) => Note(LabelKind.Decoy, family, value);

    public T Pick<T>(params ReadOnlySpan<T> values) => values[Random.Next(values.Length)];

    public int Number(int low, int high) => Random.Next(low, high);

    public string Iso()
    {
        _now = _now.AddMilliseconds(Random.Next(5, 90_000));
        return _now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
    }

    public string Syslog() => Moved().ToString("MMM dd HH:mm:ss", CultureInfo.InvariantCulture);

    public string Spaced() => Moved().ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    public string Apache() => Moved().ToString("dd/MMM/yyyy:HH:mm:ss", CultureInfo.InvariantCulture) + " +0100";

    public long Epoch() => new DateTimeOffset(Moved()).ToUnixTimeMilliseconds();

    /// <summary>Characters of an alphabet, with a letter and a digit where it has both.</summary>
    public string Of(string alphabet, int length)
    {
        var made = new char[length];
        for (var i = 0; i < length; i++)
            made[i] = alphabet[Random.Next(alphabet.Length)];
        if (length > 4 && alphabet.Contains('7', StringComparison.Ordinal))
            made[length / 2] = '7';
        if (length > 4 && alphabet.Contains('b', StringComparison.Ordinal))
            made[length / 3] = 'b';
        return new string(made);
    }

    public string Alphanumeric(int length) => Of(Letters + Digits, length);

    public string Small(int length) => Of("abcdefghijklmnopqrstuvwxyz" + Digits, length);

    public string Hex(int length) => Of("0123456789abcdef", length);

    public string Upper(int length) => Of("ABCDEFGHIJKLMNOPQRSTUVWXYZ" + Digits, length);

    public string Numeric(int length) => Number(1, 10).ToString(CultureInfo.InvariantCulture) + Of(Digits, length - 1);

    public string UrlSafe(int length) => Alphanumeric(1) + Of(Letters + Digits + "_-", length - 2) + Alphanumeric(1);

    public string Base64(int bytes)
    {
        var made = new byte[bytes];
        Random.NextBytes(made);
        return Convert.ToBase64String(made);
    }

    public string Guid()
    {
        var made = new byte[16];
        Random.NextBytes(made);
        return new Guid(made).ToString();
    }

    private DateTime Moved() => _now = _now.AddSeconds(Random.Next(1, 90));

    private string Note(LabelKind kind, string family, string value)
    {
        _labels.Add(new Label(kind, family, value));
        return value;
    }
}
