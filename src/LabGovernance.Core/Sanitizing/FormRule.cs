namespace LabGovernance.Sanitizing;

/// <summary>Something known by a form that can be verified, such as an address or a card number.</summary>
/// <param name="Form">The form.</param>
public sealed record FormRule(Form Form) : Matcher;
