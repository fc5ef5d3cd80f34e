namespace LabGovernance.Policy;

/// <summary>One finding of the gate.</summary>
/// <param name="Effect">What this finding alone asks for.</param>
/// <param name="Code">Stable identifier, such as <c>redline.file-system-root</c>, <c>allow.pattern</c>, <c>deny.no-match</c>.</param>
/// <param name="Text">One sentence for the operator.</param>
/// <param name="Subject">The part of the command it speaks of, as written.</param>
/// <param name="Start">Where that part begins in the command, in UTF-16 code units; 0 when it is the whole.</param>
/// <param name="Rule">The policy's rule that matched, on one line; null for a built-in one.</param>
/// <param name="Line">That rule's line in the policy file, counted from 1; null when it is not known.</param>
/// <param name="Infrastructure">Whose rules say so when they are those of a machine that the command goes to; null for those of the request's infrastructure and for what holds everywhere.</param>
public sealed record Reason(Effect Effect, string Code, string Text, string Subject, int Start = 0, string? Rule = null, int? Line = null, string? Infrastructure = null)
{
    public override string ToString() => $"{Effect}: {Text}";
}
