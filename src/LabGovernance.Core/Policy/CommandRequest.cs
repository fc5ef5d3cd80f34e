using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>What someone wants to run.</summary>
/// <param name="Command">A command line, as typed.</param>
/// <param name="Infrastructure">The policy scope it is meant for.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="ThroughShell">True when the whole line will be given to a shell; false when it is started from its argument vector.</param>
/// <param name="OutsideFolder">The folder it will run in when that lies outside the lab: a policy's relative paths are meant from the lab's folder.</param>
/// <param name="Language">What the line is written in. One of PowerShell can only be given to a shell.</param>
public sealed record CommandRequest(
    string Command,
    string Infrastructure,
    Actor Actor,
    bool ThroughShell = false,
    string? OutsideFolder = null,
    ShellLanguage Language = ShellLanguage.Posix);
