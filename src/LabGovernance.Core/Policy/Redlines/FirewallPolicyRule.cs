using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Rules and default policies of iptables that let anybody in, in any spelling.</summary>
internal sealed class FirewallPolicyRule() : BuiltInRule(
    "firewall",
    Effect.Redline,
    "This lets anybody through the firewall.",
    "Name the one source and port (iptables -A INPUT -s 10.0.0.5 -p tcp --dport 22 -j ACCEPT), and save the rules first: iptables-save.")
{
    private static readonly string[] Anybody = ["0.0.0.0/0", "0/0", "::/0", "0.0.0.0", "any"];

    public override bool Concerns(Invocation invocation) => invocation.Name is { } name && name.Contains("tables", StringComparison.Ordinal);

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        var words = invocation.Words;
        for (var i = 1; i + 2 < words.Count; i++)
        {
            if (words[i].Text is { } text && (text == "-P" || (text.Length > 3 && "--policy".StartsWith(text, StringComparison.Ordinal))) && words[i + 2].Text == "ACCEPT")
                yield return words[i];
        }

        if (LetsIn(invocation))
            yield return words[0];
    }

    private static bool LetsIn(Invocation invocation)
    {
        var arguments = new Arguments(invocation);
        if (arguments.Option("-A|-I|-R|--append|--insert|--replace") is null || arguments.Option("-C|--check") is not null || Value(arguments, "-j|--jump") is not { } target)
            return false;
        if (target is "DNAT" or "REDIRECT" or "TPROXY")
            return true;
        return target == "ACCEPT"
            && (Value(arguments, "-s|--source|--src") is not { } source || Array.IndexOf(Anybody, source) >= 0)
            && arguments.Option("--src-range|--match-set") is null
            && Value(arguments, "-i|--in-interface") is not ("lo" or "lo0")
            && !invocation.Words.Any(w => w.Shape.Contains("ESTABLISHED", StringComparison.Ordinal) || w.Text is "OUTPUT" or "POSTROUTING");
    }

    private static string? Value(Arguments arguments, string option) => arguments.Option(option) is { } given ? arguments.ValueOf(given)?.Text : null;
}
