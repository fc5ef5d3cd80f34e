namespace LabGovernance.Documents;

/// <summary>An item of a list in a form.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Without its bullet, its number and its box.</param>
/// <param name="IsDone">Whether its box is ticked; null where it has none.</param>
/// <param name="Number">Its number in a numbered list; null for a bullet.</param>
public sealed record FormItem(FormPlace Place, string Text, bool? IsDone, int? Number);
