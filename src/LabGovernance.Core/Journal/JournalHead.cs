namespace LabGovernance.Journal;

/// <summary>The newest entry's position and hash: who keeps it elsewhere can tell a shortened journal from a whole one.</summary>
public readonly record struct JournalHead(long Sequence, string Hash)
{
    public static JournalHead Empty => new(0, JournalHash.Genesis);

    public override string ToString() => $"{Sequence} {Hash}";
}
