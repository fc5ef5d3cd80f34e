namespace LabGovernance.Hosts;

/// <summary>Finds the lab's host behind the target of a remote command.</summary>
public sealed class HostMap
{
    private readonly Dictionary<string, LabHost> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="hosts">Of two that share an address the first one has it.</param>
    public HostMap(IEnumerable<LabHost> hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        foreach (var host in hosts)
        {
            _hosts.TryAdd(host.Name, host);
            foreach (var address in host.Addresses)
                _hosts.TryAdd(address, host);
        }
    }

    public bool IsEmpty => _hosts.Count == 0;

    public static HostMap Empty { get; } = new([]);

    /// <param name="target">As ssh and its like take it: <c>user@host</c>, <c>ssh://user@host:22</c>, <c>host.</c>, <c>pct:105</c>.</param>
    /// <returns>Null when the lab does not know it.</returns>
    public LabHost? Find(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return _hosts.GetValueOrDefault(target) ?? _hosts.GetValueOrDefault(Bare(target));
    }

    private static string Bare(string target)
    {
        const string scheme = "ssh://";
        var rest = target.AsSpan();
        if (rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[scheme.Length..];
            var colon = rest.LastIndexOf(':');
            if (colon >= 0 && rest[(colon + 1)..].IndexOfAnyExceptInRange('0', '9') < 0)
                rest = rest[..colon];
        }

        rest = rest[(rest.LastIndexOf('@') + 1)..].TrimEnd("./");
        return (rest is ['[', .., ']'] ? rest[1..^1] : rest).ToString();
    }
}
