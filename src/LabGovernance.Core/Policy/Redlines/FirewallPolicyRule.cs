using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Default policies that open a chain, in any spelling.</summary>
internal sealed class FirewallPolicyRule() : BuiltInRule(
    "firewall",
    Effect.Redline,
    "This opens the firewall's default policy.",
    "Add one rule for one source and port, and save the rules first: iptables-save.")
{
    public override bool Concerns(Invocation invocation) => invocation.Name is { } name && name.Contains("tables", StringComparison.Ordinal);

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        var words = invocation.Words;
        for (var i = 1; i + 2 < words.Count; i++)
        {
            if (words[i].Text is { } text && (text == "-P" || (text.Length > 3 && "--policy".StartsWith(text, StringComparison.Ordinal))) && words[i + 2].Text == "ACCEPT")
                yield return words[i];
        }
    }
}
