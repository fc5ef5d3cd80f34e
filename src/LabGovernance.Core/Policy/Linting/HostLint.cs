using System.Globalization;

namespace LabGovernance.Policy.Linting;

/// <summary>Patterns that take more hosts than the one they name.</summary>
internal sealed class HostLint : IPolicyLint
{
    /// <summary>An address that no lab has (RFC 5737).</summary>
    private const string Stranger = "root@192.0.2.66";

    private static readonly string[] Fillers = ["254", "x.example.net"];

    public IEnumerable<PolicyFinding> Look(LintSubject subject) => subject.Rules.SelectMany(Look);

    private static IEnumerable<PolicyFinding> Look(RuleProbe rule)
    {
        var pattern = rule.Pattern;
        if (pattern.Words.Count == 0)
            yield break;
        var finding = pattern.Stem is { } stem && IsHost(stem) ? Continued(rule, stem) : null;
        finding ??= Globbed(rule) ?? Unnamed(rule);
        if (finding is not null)
            yield return finding;
    }

    /// <summary><c>root@10.0.0.1*</c>: as text it goes on to <c>.10</c> to <c>.199</c>.</summary>
    private static PolicyFinding Continued(RuleProbe rule, string stem)
    {
        var other = Continuation(stem);
        return rule.Takes(rule.Judge(rule.With([.. rule.Pattern.Sample().SkipLast(1), other])))
            ? FindingKinds.HostOverMatch.Find(rule.Place, $"This also takes {other}, which is another host.", rule.Pattern.Closed, rule.Rule.Text)
            : FindingKinds.HostOverMatch.Find(
                rule.Place,
                $"Read as text this also takes {other}, which is another host. The gate ends the host at the *; other readers of this file may not.",
                rule.Pattern.Closed,
                rule.Rule.Text,
                PolicySeverity.Note);
    }

    /// <summary>Another address where the last number can grow, else a name that begins like it.</summary>
    private static string Continuation(string stem)
    {
        var number = stem[(stem.LastIndexOf('.') + 1)..];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last is > 0 and <= 25 ? stem + "0" : stem + ".example.net";
    }

    /// <summary><c>root@10.0.0.*</c>, <c>*@web</c>, <c>root@web-*.lan</c>.</summary>
    private static PolicyFinding? Globbed(RuleProbe rule)
    {
        var words = rule.Pattern.Words;
        for (var i = 1; i < words.Count; i++)
        {
            if (!IsHost(words[i]) || !WordGlob.IsGlob(HostOf(words[i])) || (i == words.Count - 1 && rule.Pattern.Stem is not null))
                continue;
            var others = Fillers.Select(f => words[i].Replace("*", f, StringComparison.Ordinal).Replace('?', '9'));
            var taken = others.Distinct().Where(o => rule.Takes(rule.Judge(rule.With(rule.Pattern.Sample().Select((w, n) => n == i ? o : w))))).ToList();
            if (taken.Count > 0)
            {
                return FindingKinds.HostOverMatch.Find(
                    rule.Place,
                    $"This takes every host that '{words[i]}' fits, such as {string.Join(" and ", taken)}; there is a name like that for whoever can register or spoof one.",
                    $"{string.Join(' ', words.Select((w, n) => n == i ? "USER@HOST" : w))}{(rule.Pattern.HasTail ? " *" : "")} (one rule for each host)",
                    rule.Rule.Text);
            }
        }

        return null;
    }

    /// <summary>Programs that go to hosts, with a <c>*</c> where a host may stand.</summary>
    private static PolicyFinding? Unnamed(RuleProbe rule)
    {
        var words = rule.Pattern.Words;
        var stranger = words[0] switch
        {
            "ssh" or "ssh*" or "sftp" or "sftp*" => Stranger,
            "scp" or "scp*" or "rsync" or "rsync*" => Stranger + ":/tmp/x",
            _ => null,
        };
        if (stranger is null)
            return null;
        var open = words.Skip(1).Select((w, i) => (w, i: i + 1)).FirstOrDefault(p => p.w.TrimEnd('*').Length == 0).i;
        var words1 = rule.Pattern.Sample();
        string[] probe = open > 0 ? [.. words1.Select((w, n) => n == open ? stranger : w)]
            : words.Count == 1 && rule.Pattern.HasTail ? [words1[0], stranger, "x"] : [];
        if (probe.Length == 0 || !rule.Takes(rule.Judge(rule.With(probe))))
            return null;
        return FindingKinds.HostOverMatch.Find(
            rule.Place,
            $"A * stands where another machine may be named: this also takes '{PatternText.Line(probe)}'.",
            open > 0 ? string.Join(' ', words.Select((w, n) => n == open ? "./*" : w)) : $"{words1[0]} USER@HOST *",
            rule.Rule.Text);
    }

    private static bool IsHost(string word)
    {
        if (word.Contains('@', StringComparison.Ordinal))
            return true;
        var host = word.Split(':')[0];
        var parts = host.Split('.');
        return parts.Length == 4 && parts.All(p => p.Length > 0 && p.All(c => char.IsAsciiDigit(c) || c is '*' or '?')) && parts.Any(p => p.Any(char.IsAsciiDigit));
    }

    private static string HostOf(string word) => word[(word.LastIndexOf('@') + 1)..].Split(':')[0] is var host && word.StartsWith("*@", StringComparison.Ordinal) ? "*" + host : host;
}
