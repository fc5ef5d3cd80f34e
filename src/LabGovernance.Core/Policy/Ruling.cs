namespace LabGovernance.Policy;

/// <summary>The gate's answer to one command.</summary>
public sealed record Ruling
{
    public required Effect Effect { get; init; }

    /// <summary>The infrastructure that the command was meant for.</summary>
    public required string Infrastructure { get; init; }

    /// <summary>The machines of the lab that the command goes to, in the order it names them; commands there are judged by the rules of their infrastructure.</summary>
    public IReadOnlyList<Hop> Hops { get; init => field = value.Indexed(); } = [];

    /// <summary>Every infrastructure whose rules were applied, that of the request first.</summary>
    public IReadOnlyList<string> Infrastructures => [.. Hops.Select(h => h.Infrastructure).Prepend(Infrastructure).Distinct(StringComparer.Ordinal)];

    /// <summary>The command as it was given.</summary>
    public required string Command { get; init; }

    /// <summary>Everything found, the strictest first; never empty.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init => field = value.Indexed(); }

    /// <summary>What to do instead, where something is known.</summary>
    public string? Alternative { get; init; }

    /// <summary>What whoever asked had best do now; null when the command is allowed.</summary>
    public Intent? Intent => Intents.Of(Reasons, Alternative);

    /// <summary>The intent as a word of an agent's protocol, such as <c>use_alternative</c>.</summary>
    public string? IntentCode => Intent is { } intent ? Intents.Code(intent) : null;

    /// <summary>The argument vector to execute when the line is one plain command; null when it needs a shell.</summary>
    public IReadOnlyList<string>? Arguments { get; init; }

    /// <summary>Digest of the policy that ruled, as lower-case hex.</summary>
    public required string PolicyDigest { get; init; }

    /// <summary>The strictest reason in one sentence.</summary>
    public string Because => Reasons[0].Text;

    public override string ToString() => $"{Effect}: {Because}";
}
