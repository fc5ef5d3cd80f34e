namespace LabGovernance.Policy;

/// <summary>A machine, guest or container of the lab that a command goes to.</summary>
/// <param name="Target">The target as written, such as <c>root@pve</c> or <c>105</c>.</param>
/// <param name="Host">What the lab calls it.</param>
/// <param name="Infrastructure">Whose rules the commands there are judged by.</param>
public sealed record Hop(string Target, string Host, string Infrastructure)
{
    public override string ToString() => $"{Host} ({Infrastructure})";
}
