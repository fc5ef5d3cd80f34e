using System.Text.RegularExpressions;

namespace LabGovernance.Sanitizing;

/// <summary>Takes the commonest secrets out of text before it is stored: private keys, authorization headers, passwords in addresses, named secrets and well-known token forms.</summary>
public static partial class Redaction
{
    public const string Mark = "<REDACTED>";

    public static string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = PrivateKey().Replace(text, Mark);
        text = Authorization().Replace(text, Value);
        text = UserInfo().Replace(text, match => Value(match) + (match.Value.EndsWith('@') ? "@" : ""));
        text = Named().Replace(text, Value);
        return Token().Replace(text, Mark);
    }

    /// <summary>True when text holds something that <see cref="Apply"/> would take out.</summary>
    public static bool Finds(string text) => Apply(text) != text;

    // A reference says where a secret comes from, not what it is.
    private static string Value(Match match)
        => match.Groups[2].Value.TrimStart('"', '\'') is ['$' or '<', ..] or ['{', '{', ..] ? match.Value.TrimEnd('@') : match.Groups[1].Value + Mark;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(-----END [A-Z ]*PRIVATE KEY-----)?", Linear)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"(\b(?:authorization|proxy-authorization|x-api-key|cookie|set-cookie)\s*[:=]\s*(?:bearer\s+|basic\s+|token\s+)?)([^\s'""]+)", Linear)]
    private static partial Regex Authorization();

    [GeneratedRegex(@"(\b[a-z][a-z0-9+.\-]*://[^\s:/@]*:)([^\s/@]+)@", Linear)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"((?:password|passwd|passphrase|secret|token|api[_\-]?key|access[_\-]?key|private[_\-]?key)[""']?\s*[:=]\s*)(""[^""]*""|'[^']*'|[^\s,;""'&]+)", Linear)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|glpat-[A-Za-z0-9_\-]{20,}|sk-[A-Za-z0-9_\-]{20,}|xox[abprs]-[A-Za-z0-9\-]{10,}|AKIA[A-Z0-9]{16}|eyJ[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]*)", Linear)]
    private static partial Regex Token();
}
