namespace LabGovernance.Sanitizing;

/// <summary>One placeholder and what it stands for.</summary>
/// <param name="Placeholder">As it stands in a sanitized text.</param>
/// <param name="Original">The bytes that it stands for, each as one character (ISO 8859-1), so that text that is no UTF-8 is kept as well. The same as the placeholder when the text had that already.</param>
public sealed record MapEntry(string Placeholder, string Original)
{
    /// <summary>Never what it stands for.</summary>
    public override string ToString() => Placeholder;
}
