namespace LabGovernance.Reviews;

/// <summary>How often the gate refused a single command for one reason.</summary>
/// <param name="Code">The refusal's error id.</param>
/// <param name="Count">How often.</param>
/// <param name="ByAi">How many of them an AI had asked for.</param>
/// <param name="Example">One of the commands, as kept in the journal.</param>
public sealed record GateRefusals(string Code, int Count, int ByAi, string Example);
