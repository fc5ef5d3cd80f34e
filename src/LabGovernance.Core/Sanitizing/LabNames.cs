using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;

namespace LabGovernance.Sanitizing;

/// <summary>Rules for the names that a lab gives its machines and domains.</summary>
public static class LabNames
{
    public static ImmutableArray<SanitizeRule> Rules(Lab lab)
    {
        ArgumentNullException.ThrowIfNull(lab);
        var settings = lab.Sanitizer;
        var named = lab.Hosts.SelectMany(h => h.Addresses.Prepend(h.Name)).Where(IsName)
            .Where(n => settings.HideHosts ?? (n.Length > 3 && n.Any(c => char.IsAsciiDigit(c) || c is '-' or '.')));
        var hosts = Distinct(settings.Hosts.Concat(named));
        var domains = Distinct(settings.Domains.Select(d => d.TrimStart('.')));
        var rules = ImmutableArray.CreateBuilder<SanitizeRule>();
        if (domains.Length > 0)
            rules.Add(Rule("lab.domain", "domain of the lab", "DOMAIN", $@"(?:[A-Za-z0-9_\-]+\.)*(?:{Any(domains)})\b", domains));
        if (hosts.Length > 0)
            rules.Add(Rule("lab.host", "host name of the lab", "HOST", $@"\b(?:{Any(hosts)})\b", hosts));
        return rules.ToImmutable();
    }

    private static SanitizeRule Rule(string id, string description, string placeholder, string pattern, ImmutableArray<string> names)
        => SanitizeRule.Personal(id, description, placeholder, new CustomRule("(?i)" + pattern, names), $"+ at «{names[0]}»\n- at nothing");

    private static string Any(ImmutableArray<string> names) => string.Join('|', names.OrderByDescending(n => n.Length).Select(Regex.Escape));

    private static ImmutableArray<string> Distinct(IEnumerable<string> names) => [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsName(string name) => !name.Contains(':', StringComparison.Ordinal) && !IPAddress.TryParse(name, out _);
}
