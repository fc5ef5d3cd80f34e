using System.Text.RegularExpressions;

namespace LabGovernance.Benchmarks;

/// <summary>What the published method redacts, ten rules, written as the regular expressions that one would write, compiled.</summary>
internal static partial class PublishedRules
{
    public static string Apply(string text)
    {
        text = Bearer().Replace(text, "Bearer [REDACTED]");
        text = Prefixed().Replace(text, "[REDACTED]");
        text = Named().Replace(text, "$1: [REDACTED]");
        text = Variable().Replace(text, "$1: [REDACTED]");
        text = Email().Replace(text, "[EMAIL]");
        text = Address().Replace(text, "[IP]");
        text = Mac().Replace(text, "[MAC]");
        text = Parameter().Replace(text, "$1[REDACTED]");
        text = Coordinates().Replace(text, "[LOCATION]");
        return Street().Replace(text, "[ADDRESS]");
    }

    [GeneratedRegex(@"Bearer\s+[A-Za-z0-9\-._~+/]+=*", RegexOptions.IgnoreCase)]
    private static partial Regex Bearer();

    [GeneratedRegex(@"\b(?:sk|rk|pk|api|ghp|glpat)[-_][A-Za-z0-9_\-]{10,}", RegexOptions.IgnoreCase)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"\b(password|passwd|secret|token|apikey)\s*[:=]\s*[^\s""']+", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b([A-Z0-9_]*(?:PASSWORD|SECRET|TOKEN|KEY))\s*=\s*\S+")]
    private static partial Regex Variable();

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?!10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)(?:\d{1,3}\.){3}\d{1,3}\b")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:[0-9A-F]{2}[:-]){5}[0-9A-F]{2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mac();

    [GeneratedRegex(@"(https?://\S*[?&](?:token|key|sig|signature|auth)=)[^&\s]+", RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"-?\d{1,3}\.\d{4,}\s*,\s*-?\d{1,3}\.\d{4,}")]
    private static partial Regex Coordinates();

    [GeneratedRegex(@"\b\d{1,5}\s+[A-Z][a-z]+\s+(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr)\b")]
    private static partial Regex Street();
}
