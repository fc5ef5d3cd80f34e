namespace LabGovernance.Commands;

/// <summary>A parameter of a cmdlet.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="IsSwitch">True when it takes no value.</param>
/// <param name="Position">Its place among positional arguments; -1 when it must be named.</param>
internal sealed record CmdletParameter(string Name, string[] Aliases, bool IsSwitch, int Position)
{
    public bool Is(string text) => Name.Equals(text, StringComparison.OrdinalIgnoreCase) || Array.Exists(Aliases, a => a.Equals(text, StringComparison.OrdinalIgnoreCase));
}
