namespace LabGovernance.Commands;

/// <summary>A here-document whose text follows after the next newline.</summary>
internal sealed class PendingDocument(int at, string delimiter, bool literal, bool stripsTabs)
{
    public int At => at;

    public string Delimiter => delimiter;

    public bool IsLiteral => literal;

    public bool StripsTabs => stripsTabs;

    public ShellWord? Body { get; set; }
}
