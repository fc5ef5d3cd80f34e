namespace LabGovernance.Sanitizing;

/// <summary>How a rule finds what it looks for. Each kind is looked up only where the text has its shape.</summary>
public abstract record Matcher;
