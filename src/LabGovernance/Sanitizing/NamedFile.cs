namespace LabGovernance.Sanitizing;

/// <summary>A file that a command is given.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Layout">What of the path is kept below a destination.</param>
internal readonly record struct NamedFile(string Path, string Layout);
