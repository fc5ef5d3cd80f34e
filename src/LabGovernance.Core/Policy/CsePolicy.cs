using LabGovernance.Hosts;

namespace LabGovernance.Policy;

/// <summary>A policy file as data: what each infrastructure allows, how consent is given, what is never done.</summary>
public sealed record CsePolicy
{
    /// <summary>Schema version, <c>1.0</c> or <c>1.1</c>.</summary>
    public required string Version { get; init; }

    public required PolicyMetadata Metadata { get; init; }

    public required IReadOnlyDictionary<string, Infrastructure> Infrastructures { get; init; }

    public required ApprovalWorkflow ApprovalWorkflow { get; init; }

    public AuditRules Audit { get; init; } = new();

    public SessionLimits SessionLimits { get; init; } = new();

    /// <summary>The machines of the lab and the infrastructure each belongs to, as <c>lab.yaml</c> lists them. Where an infrastructure names one among its own hosts, that counts.</summary>
    public IReadOnlyList<LabHost> Hosts { get; init => field = value.Indexed(); } = [];

    /// <summary>SHA-256 of the file's bytes, lower-case hex, and of the hosts' where there are any: any edit makes a new one.</summary>
    public required string Digest { get; init; }

    /// <summary>Where it was read from.</summary>
    public string? Path { get; init; }

    /// <summary>Since when the journal knows it to be as it is; null when it was read without a journal.</summary>
    public PolicyNotice? Notice { get; init; }

    /// <summary>The policy for a lab with these machines: who moves a machine to another infrastructure edits the policy.</summary>
    public CsePolicy Governing(IReadOnlyList<LabHost> hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        return hosts.Count == 0 ? this : this with { Hosts = hosts, Digest = HostDigest.Of(Digest, hosts) };
    }

    /// <summary>Finds the machine behind the target of a remote command.</summary>
    public HostMap HostMap() => new(Infrastructures.Values
        .SelectMany(i => i.Hosts.Select(name => Hosts.FirstOrDefault(h => h.Is(name)) is { } known ? known with { Infrastructure = i.Name } : new LabHost { Name = name, Infrastructure = i.Name }))
        .Concat(Hosts));
}
