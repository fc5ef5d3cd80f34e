namespace LabGovernance.Reviews;

/// <summary>Something that is to be done.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">By what a command names it.</param>
/// <param name="Title">What it is.</param>
/// <param name="By">Until when; null where nobody said.</param>
/// <param name="Overdue">True when that day has passed.</param>
/// <param name="Next">What to do, usually a command.</param>
public sealed record DueItem(DueKind Kind, string Id, string Title, DateOnly? By, bool Overdue, string Next);
