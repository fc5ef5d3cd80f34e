namespace LabGovernance.Hosts;

/// <summary>A machine, guest or container of the lab, and the scope of the policy that governs it.</summary>
public sealed record LabHost
{
    /// <summary>What the lab calls it; a target of ssh by that name is meant too.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Other names and addresses it is reached by, without user and port. What is no machine of the network is written with the
    /// program that reaches it: <c>pct:105</c>, <c>qm:101</c>, <c>lxc:web</c>, <c>docker:frigate</c>, <c>kubectl:pod</c>.
    /// </summary>
    public IReadOnlyList<string> Addresses { get; init => field = value.Indexed(); } = [];

    /// <summary>The infrastructure of the policy whose rules apply to what runs there.</summary>
    public required string Infrastructure { get; init; }

    /// <summary>True for its name and each of its addresses.</summary>
    public bool Is(string name)
        => Name.Equals(name, StringComparison.OrdinalIgnoreCase) || Addresses.Contains(name, StringComparer.OrdinalIgnoreCase);
}
