namespace LabGovernance.Hosts;

/// <summary>A step from one machine, guest or container into another.</summary>
/// <param name="Via">The program that takes it: <c>ssh</c>, <c>pct</c>, <c>docker</c>.</param>
/// <param name="Target">Where to, as written; null when that is known only at run time.</param>
/// <param name="Host">The lab's name for it; null when the lab does not know it.</param>
/// <param name="Infrastructure">Whose rules apply from there on.</param>
public sealed record Hop(string Via, string? Target, string? Host, string Infrastructure)
{
    public override string ToString() => $"{Via} {Host ?? Target ?? "?"} ({Infrastructure})";
}
