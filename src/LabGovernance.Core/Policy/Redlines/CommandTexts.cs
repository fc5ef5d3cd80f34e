using System.Collections.Frozen;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Programs that read commands of their own, several in a word or on their input, as <c>nft 'list tables; flush ruleset'</c>.</summary>
internal static class CommandTexts
{
    private const int Most = 64;

    private static readonly FrozenSet<string> Readers = new[]
    {
        "nft", "virsh", "lvm", "ipset", "parted", "debugfs", "fdisk", "sfdisk", "gdisk", "ipfw", "rabbitmqctl", "nmcli", "zonecfg", "vtysh", "ceph", "ip", "netsh", "iptables-restore", "ip6tables-restore",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The commands found there, each under the program's own name.</summary>
    public static IEnumerable<Invocation> Of(Invocation invocation) => invocation.Name is { } name && Readers.Contains(name) ? Read(invocation) : [];

    private static IEnumerable<Invocation> Read(Invocation invocation)
    {
        var typed = invocation.Words.Skip(1).Any(w => w.Shape.AsSpan().IndexOfAny(" ;\n") >= 0) ? string.Join(' ', invocation.Words.Skip(1).Select(w => w.Shape)) : string.Empty;
        return invocation.Feed.Texts.Select(t => t.Text).Prepend(typed)
            .SelectMany(t => t.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Take(Most)
            .Select(t => Command(invocation, t.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)));
    }

    private static Invocation Command(Invocation invocation, string[] words) => invocation with
    {
        Words = [invocation.Words[0], .. words.SkipWhile(w => w == invocation.Name).Select(w => ShellWord.Static(w, invocation.Words[0].Span))],
        Feed = Feed.None,
    };
}
