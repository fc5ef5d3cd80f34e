namespace LabGovernance.Execution;

/// <summary>A single command was not run.</summary>
/// <param name="Infrastructure">Where it should have run.</param>
/// <param name="Command">The line, sanitized.</param>
/// <param name="Code">The refusal's code.</param>
/// <param name="Reason">The refusal's message, sanitized.</param>
public sealed record CommandRefused(string Infrastructure, string Command, string Code, string Reason)
{
    public const string Kind = "command.refused";
}
