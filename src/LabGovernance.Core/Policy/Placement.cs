using LabGovernance.Commands;
using LabGovernance.Hosts;

namespace LabGovernance.Policy;

/// <summary>Tells where each command of a line runs: on the nearest machine around it that the lab knows.</summary>
internal sealed class Placement(HostMap hosts)
{
    private Dictionary<Invocation, Hop?>? _hops;

    /// <summary>True when the lab knows no machines: everything runs where the request says.</summary>
    public bool IsBlind => hosts.IsEmpty;

    /// <returns>Null when it runs where the request says, or nowhere that is known.</returns>
    public Hop? Of(Invocation invocation)
    {
        if (IsBlind)
            return null;
        for (var outer = invocation.Outer; outer is not null; outer = outer.Outer)
        {
            if (Into(outer) is { } hop)
                return hop;
        }

        return null;
    }

    /// <returns>Where a command takes those that it starts; null when it stays where it is or the lab does not know the place.</returns>
    public Hop? Into(Invocation invocation)
    {
        if (invocation.Opening is not { Kind: WrapperKind.Remote or WrapperKind.Boundary, Target: { } target })
            return null;
        _hops ??= [];
        if (!_hops.TryGetValue(invocation, out var hop))
        {
            hop = target.Text is { } text && Find(invocation, text) is { } host ? new Hop(text, host.Name, host.Infrastructure) : null;
            _hops[invocation] = hop;
        }

        return hop;
    }

    private LabHost? Find(Invocation invocation, string target)
    {
        if (invocation.Wraps == WrapperKind.Remote)
            return hosts.Find(target);
        var kind = invocation.Name switch
        {
            "docker" or "podman" or "nerdctl" or "docker-compose" or "podman-compose" => "docker",
            "lxc" or "incus" or "lxc-attach" => "lxc",
            "kubectl" or "k3s" => "kubectl",
            var name => name,
        };
        var slash = target.LastIndexOf('/');
        return hosts.Find($"{kind}:{target}") ?? (slash < 0 ? null : hosts.Find($"{kind}:{target[(slash + 1)..]}"));
    }
}
