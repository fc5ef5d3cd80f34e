namespace StatusPage;

/// <summary>One line of the page.</summary>
internal sealed record ListedService(string Name, string? Url, string? Note);
