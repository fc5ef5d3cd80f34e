namespace LabGovernance.Policy;

/// <summary>A command that two policies rule on differently.</summary>
public sealed record ChangedRuling
{
    public required string Infrastructure { get; init; }

    public required string Command { get; init; }

    /// <summary>The reference policy's ruling.</summary>
    public required Effect From { get; init; }

    /// <summary>The other policy's ruling.</summary>
    public required Effect To { get; init; }

    /// <summary>The strictest reason of the new ruling, and its code.</summary>
    public required Reason Reason { get; init; }

    /// <summary>The strictest reason of the old ruling.</summary>
    public required Reason FormerReason { get; init; }

    /// <summary>The rule, as written in the policy, that makes the new ruling; its code where that is built in.</summary>
    public string Rule => Reason.Rule ?? Reason.Code;

    /// <summary>How often it is on record.</summary>
    public required int Count { get; init; }

    /// <summary>When it was last asked for; null where that is not known.</summary>
    public required DateTimeOffset? LastSeen { get; init; }

    public bool IsLooser => To < From;
}
