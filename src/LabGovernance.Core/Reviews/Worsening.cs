namespace LabGovernance.Reviews;

/// <summary>A figure that is worse than in the time before.</summary>
/// <param name="Service">The service, or the scenario of a drill; null for the lab as a whole.</param>
/// <param name="What">Which figure.</param>
/// <param name="Before">What it was.</param>
/// <param name="Now">What it is.</param>
/// <param name="IsCertain">False where so few cases could differ like that by chance.</param>
public sealed record Worsening(string? Service, string What, string Before, string Now, bool IsCertain);
