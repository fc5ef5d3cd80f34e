namespace LabGovernance;

/// <summary>An expected "no": what was refused, why, and what to do instead.</summary>
/// <param name="Code">Stable identifier; the PowerShell ErrorId. Listed in docs/refusals.md.</param>
/// <param name="Message">One sentence that says what is the case.</param>
/// <param name="Next">What the operator, or an AI, does instead.</param>
public sealed record Refusal(string Code, string Message, string Next)
{
    public override string ToString() => $"{Message} {Next}".TrimEnd();
}
