namespace LabGovernance.Policy;

/// <summary>A command that was asked for once, as a policy may be asked about it again.</summary>
/// <param name="Command">The line as it was judged.</param>
/// <param name="Infrastructure">The scope it was meant for.</param>
/// <param name="Actor">Who asked.</param>
/// <param name="ThroughShell">True when the whole line is given to a shell.</param>
/// <param name="OutsideFolder">Its folder when that lies outside the lab.</param>
/// <param name="Occasion">What one consent covers: a single command by itself, all commands of a change together.</param>
/// <param name="At">When; null where that is not known.</param>
public sealed record RecordedCommand(
    string Command, string Infrastructure, Actor Actor, bool ThroughShell, string? OutsideFolder, string Occasion, DateTimeOffset? At)
{
    /// <summary>What the gate is asked.</summary>
    public CommandRequest Request => new(Command, Infrastructure, Actor, ThroughShell, OutsideFolder);
}
