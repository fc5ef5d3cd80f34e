namespace LabGovernance.Sanitizing;

/// <summary>A map of placeholders that a lab keeps under a name, so that the answer to a sanitized text can be turned back.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CreatedAt">When its first text was sanitized.</param>
/// <param name="ExpiresAt">When the map is destroyed.</param>
/// <param name="Placeholders">How many placeholders it knows; null when it can't be read.</param>
/// <param name="IsExpired">True when the map is gone and only the name is left.</param>
public sealed record LabCase(string Name, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, int? Placeholders, bool IsExpired)
{
    private const int LongestName = 64;

    /// <summary>True for letters, digits, dots, dashes and underscores that begin with a letter or a digit.</summary>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= LongestName && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
    }
}
