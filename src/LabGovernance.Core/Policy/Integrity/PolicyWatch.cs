using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LabGovernance.Journal;

namespace LabGovernance.Policy;

/// <summary>Reads the policy, and puts on record that it is another than at its last use: once per edit, however many processes notice it.</summary>
public sealed class PolicyWatch(IJournal journal, Actor actor, Func<Outcome<CsePolicy>> read)
{
    /// <summary>What the journal knows of the policy is kept under this subject.</summary>
    public const string Subject = "policy";

    private const int Attempts = 20;

    /// <returns>
    /// The policy, with the notice of it. When the journal takes no entry there is no notice: whatever is decided by the policy needs
    /// the journal too and is refused there, and what only reads need not be.
    /// </returns>
    public Outcome<CsePolicy> Read()
    {
        for (var attempt = 0; ; attempt++)
        {
            // The record before the file: who has read an older file then finds an entry that he has not seen, and looks again.
            var known = journal.ReadSubject(Subject);
            var policy = read();
            if (policy.IsRefused || known.IsRefused)
                return policy;
            var last = known.Value is [.., var newest] ? newest : null;
            var digest = last is null ? null : DigestOf(last);
            if (digest == policy.Value.Digest)
                return policy.Value with { Notice = NoticeOf(last!) };
            var appended = journal.Append(Subject, last?.Version ?? 0, actor, [FactOf(digest, policy.Value.Digest)]);
            if (!appended.IsRefused)
                return policy.Value with { Notice = NoticeOf(appended.Value[0]) };
            if (appended.Refusal.Code != "JournalConflict" || attempt == Attempts)
                return policy;
        }
    }

    /// <summary>What an entry of this subject says of the policy, to be said anew where the entry goes out of the journal; null when it says nothing.</summary>
    public static JournalFact? Known(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return DigestOf(entry) is { } digest ? FactOf(null, digest) : null;
    }

    private static string? DigestOf(JournalEntry entry) => entry.Kind == PolicyChanged.Kind
        ? Data(entry, PolicyJsonContext.Default.PolicyChanged)?.NewDigest
        : Data(entry, PolicyJsonContext.Default.PolicySeen)?.Digest;

    private static PolicyNotice NoticeOf(JournalEntry entry)
        => new(entry.At, entry.Actor, entry.Kind == PolicyChanged.Kind ? Data(entry, PolicyJsonContext.Default.PolicyChanged)?.OldDigest : null);

    private static JournalFact FactOf(string? old, string digest) => old is null
        ? new(PolicySeen.Kind, Json(new PolicySeen(digest), PolicyJsonContext.Default.PolicySeen))
        : new(PolicyChanged.Kind, Json(new PolicyChanged(old, digest), PolicyJsonContext.Default.PolicyChanged));

    private static string Json<T>(T fact, JsonTypeInfo<T> type) => CanonicalJson.From(JsonSerializer.SerializeToElement(fact, type));

    // An entry of a newer version, or one that was tampered with, says nothing; the next one begins anew.
    private static T? Data<T>(JournalEntry entry, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(entry.Data, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
