namespace LabGovernance.Commands;

/// <summary>What a command finds on its standard input.</summary>
/// <param name="Texts">Here-documents, here-strings and what echo or printf send through a pipe.</param>
/// <param name="IsUnknown">True when a pipe or file brings text that is not known.</param>
internal sealed record Feed(IReadOnlyList<InnerScript> Texts, bool IsUnknown)
{
    public static Feed None { get; } = new([], false);

    public bool IsEmpty => Texts.Count == 0 && !IsUnknown;
}
