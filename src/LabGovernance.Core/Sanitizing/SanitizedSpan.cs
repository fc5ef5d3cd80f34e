namespace LabGovernance.Sanitizing;

/// <summary>One replacement.</summary>
/// <param name="Rule">The id of the rule; <c>known</c> for a value that the lab holds secret.</param>
/// <param name="Start">Where it began in the text, in bytes.</param>
/// <param name="Length">How long it was, in bytes.</param>
/// <param name="NewStart">Where its placeholder begins in what came out, in bytes.</param>
/// <param name="NewLength">How long the placeholder is, in bytes.</param>
public sealed record SanitizedSpan(string Rule, long Start, int Length, long NewStart, int NewLength);
