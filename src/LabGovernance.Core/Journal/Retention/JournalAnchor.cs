using System.Text.Json;

namespace LabGovernance.Journal;

/// <summary>Says that the beginning of the journal was moved into an archive, so that the chain may begin after it.</summary>
/// <param name="Archive">The archive's file name.</param>
/// <param name="ArchiveDigest">SHA-256 of the archive's bytes, lower-case hex.</param>
/// <param name="RemovedSequence">The last entry that was moved.</param>
/// <param name="RemovedHash">Its hash, which the first remaining entry names as the one before.</param>
/// <param name="LastChange">The highest number that a change has had, so that none is given twice.</param>
public sealed record JournalAnchor(string Archive, string ArchiveDigest, long RemovedSequence, string RemovedHash, int LastChange)
{
    public const string Kind = "journal.anchored";

    /// <summary>The entries that stand before the chain it anchors.</summary>
    public JournalHead Removed => new(RemovedSequence, RemovedHash);

    /// <returns>The fact to append.</returns>
    public JournalFact ToFact() => new(Kind, CanonicalJson.From(JsonSerializer.SerializeToElement(this, AuditJsonContext.Default.JournalAnchor)));

    /// <returns>The anchor; null when the data is none.</returns>
    public static JournalAnchor? Read(ReadOnlySpan<byte> data)
    {
        try
        {
            return JsonSerializer.Deserialize(data, AuditJsonContext.Default.JournalAnchor) is { Archive: not null, RemovedHash: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
