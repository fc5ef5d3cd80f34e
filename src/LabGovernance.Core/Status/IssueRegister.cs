using System.Globalization;
using System.Text.RegularExpressions;
using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Journal;

namespace LabGovernance.Status;

/// <summary>Opens, changes and resolves issues. STATUS.md is what they are; the journal keeps when that was done, and by whom.</summary>
public sealed partial class IssueRegister(GovernedLab lab)
{
    private const string Prefix = "ISSUE-";

    private readonly StatusBook _book = new(lab);

    /// <summary>Opens an issue under the next free id.</summary>
    /// <param name="order">Needs a title.</param>
    /// <param name="force">Opens it although a known non-issue has its title.</param>
    /// <returns>The entry as it stands in STATUS.md, or the refusal <c>KnownNonIssue</c> or one of reading and writing.</returns>
    public Outcome<StatusEntry> Open(IssueOrder order, bool force)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentException.ThrowIfNullOrWhiteSpace(order.Title);
        var severity = order.Severity ?? IssueSeverity.Medium;
        var opened = _book.Change<string>(document =>
        {
            if (!force && NonIssue(document, order.Title) is { } known)
            {
                return new Refusal(
                    "KnownNonIssue",
                    $"STATUS.md says in line {known.Line} that this is expected: {known.Title}.",
                    "Look there first. If it is another thing, give it a title of its own, or repeat with -Force.");
            }
            var id = NextId(document);
            var posting = new EntryPosting(
                id,
                DocumentRecord.Clean(order.Title),
                nameof(StatusSection.Urgent),
                lab.Today,
                Fields(order with { Severity = severity, Owner = order.Owner ?? lab.Actor.Name }, "🚨 Open"))
            { Replaces = true };
            return ([new DocumentEdit.Put(posting)], id);
        });
        return opened.IsRefused ? opened.Refusal : Recorded(opened.Value, "issue.opened", order with { Severity = severity });
    }

    /// <summary>Sets fields of an issue.</summary>
    /// <param name="id">The issue.</param>
    /// <param name="order">What to set.</param>
    /// <param name="reopen">Why it did not hold: puts it back among what is urgent; null leaves it where it is.</param>
    public Outcome<StatusEntry> Set(string id, IssueOrder order, string? reopen = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (!string.IsNullOrEmpty(reopen))
            return Reopen(id, order, reopen);
        var changed = Change(id, (_, entry) => new EntryPosting(entry.Name, entry.Title, null, null, Fields(order, null)) { Replaces = true });
        return changed.IsRefused ? changed.Refusal : Recorded(changed.Value, "issue.changed", order);
    }

    /// <summary>Says that an issue is mended. It is watched until a day before it counts as verified.</summary>
    /// <param name="id">The issue.</param>
    /// <param name="solution">What was done.</param>
    /// <param name="verifyBy">Until when it is watched; null for seven days.</param>
    public Outcome<StatusEntry> Resolve(string id, string solution, DateOnly? verifyBy)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(solution);
        var until = verifyBy ?? lab.Today.AddDays(7);
        var changed = Change(id, (today, entry) => entry.Section is StatusSection.RecentFixes or StatusSection.Completed
            ? new Refusal("IssueNotOpen", $"{entry.Name} is verified by now; it stands under '{entry.SectionHeading}'.", $"If it came back, open a new one: New-LabIssue '{entry.Title}'")
            : new EntryPosting(
                entry.Name,
                entry.Title,
                nameof(StatusSection.Monitoring),
                null,
                [new("Status", $"⏳ Awaiting Verification (resolved {Day(today)})"), new("Solution", DocumentRecord.Clean(solution)), new("Verification Date", Day(until))])
            { Replaces = true });
        return changed.IsRefused ? changed.Refusal : Recorded(changed.Value, "issue.resolved", new IssueOrder { Details = solution, VerifyBy = until });
    }

    /// <summary>Says that a resolved issue held, and by what that is known.</summary>
    /// <returns>The entry, or the refusal <c>IssueEvidenceMissing</c>, <c>VerificationPending</c> or one of reading and writing.</returns>
    public Outcome<StatusEntry> Verify(string id, string evidence, bool early)
    {
        if (string.IsNullOrWhiteSpace(evidence))
            return new Refusal("IssueEvidenceMissing", $"{id} has no evidence that it held.", "Say by what that is known: Resolve-LabIssue -Verified -Evidence 'no restart in seven days'");
        var changed = Change(id, (today, entry) =>
        {
            if (entry.Section is not StatusSection.Monitoring)
            {
                return new Refusal(
                    "IssueNotWatched",
                    $"{entry.Name} stands under '{entry.SectionHeading}', so nothing of it awaits verification.",
                    $"Say first how it was mended: Resolve-LabIssue '{entry.Name}' 'what was done'");
            }
            if (!early && entry.VerificationDate > today)
            {
                return new Refusal(
                    "VerificationPending",
                    $"{entry.Name} is to be watched until {Day(entry.VerificationDate.Value)}.",
                    $"Wait until then, or set another date: Set-LabIssue '{entry.Name}' -VerifyBy {Day(today)}");
            }
            return new EntryPosting(
                entry.Name,
                entry.Title,
                nameof(StatusSection.RecentFixes),
                null,
                [new("Status", $"✅ Complete and Verified ({Day(today)})"), new("Verification", DocumentRecord.Clean(evidence))])
            { Replaces = true };
        });
        return changed.IsRefused ? changed.Refusal : Recorded(changed.Value, "issue.verified", new IssueOrder { Details = evidence });
    }

    /// <summary>Notes in an issue where the work on it is kept.</summary>
    internal Refusal? Link(string name, string work)
        => Change(name, (_, entry) => new EntryPosting(entry.Name, entry.Title, null, null, [new("Work", work)]) { Replaces = true }).Refusal;

    private Outcome<StatusEntry> Reopen(string id, IssueOrder order, string reason)
    {
        var changed = Change(id, (today, entry) => new EntryPosting(
            entry.Name, entry.Title, nameof(StatusSection.Urgent), null, [new("Reopened", DocumentRecord.Clean(reason)), .. Fields(order, $"🚨 Reopened ({Day(today)})")])
        { Replaces = true });
        return changed.IsRefused ? changed.Refusal : Recorded(changed.Value, "issue.reopened", order with { Details = reason });
    }

    private Outcome<string> Change(string id, Func<DateOnly, StatusEntry, Outcome<EntryPosting>> decide) => _book.Change<string>(document =>
    {
        if (document.Find(id) is not { } entry)
            return StatusRefusals.NotFound(id, document.Path);
        if (entry.Id is not null && ChangeId.TryParse(entry.Id, out _))
            return new Refusal("NotAnIssue", $"{entry.Id} is a change; its entry follows the journal.", $"Get-LabChange {entry.Id} shows what can be done with it.");
        var posting = decide(lab.Today, entry);
        return posting.IsRefused ? posting.Refusal : ([new DocumentEdit.Put(posting.Value)], entry.Name);
    });

    private Outcome<StatusEntry> Recorded(string name, string kind, IssueOrder order)
    {
        var read = _book.Read();
        if (read.IsRefused)
            return read.Refusal;
        // Under a rehearsal the document is as it was.
        var entry = read.Value.Find(name)
            ?? new StatusEntry { Id = name, Title = order.Title ?? name, Section = StatusSection.Urgent, SectionHeading = "", Fields = Fields(order, null), Line = 0 };
        var refusal = DocumentRecord.Append(
            lab,
            entry.Id ?? Path.GetFileName(lab.Lab.StatusPath),
            kind,
            ("title", entry.Title),
            ("section", entry.Section.ToString()),
            ("severity", order.Severity?.ToString()),
            ("service", order.Service),
            ("details", order.Details),
            ("verifyBy", order.VerifyBy is { } until ? Day(until) : null));
        return refusal is null ? entry : refusal;
    }

    private static StatusEntry? NonIssue(StatusDocument document, string title)
        => document.Entries.FirstOrDefault(e => e.Section == StatusSection.NonIssues
            && (Words(title).IsSupersetOf(Words(e.Title)) && Words(e.Title).Count > 1
                || e.Value("Matches", "Pattern") is { } pattern && title.Contains(pattern.Trim('`', ' '), StringComparison.OrdinalIgnoreCase)));

    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value.ToUpperInvariant())];

    private string NextId(StatusDocument document)
    {
        var last = document.Entries
            .Select(e => Number(e.Id))
            .Concat(lab.Journal.Read(new JournalFilter { Subject = Prefix + "*" }).Select(e => Number(e.Subject)))
            .DefaultIfEmpty(0)
            .Max();
        return string.Create(CultureInfo.InvariantCulture, $"{Prefix}{last + 1:000}");
    }

    private static int Number(string? id) => id is not null && id.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static List<KeyValuePair<string, string>> Fields(IssueOrder order, string? status)
    {
        var fields = new List<KeyValuePair<string, string>>();
        Add("Status", status);
        Add("Severity", order.Severity?.ToString().ToUpperInvariant());
        Add("Service", order.Service);
        Add("Issue", order.Details);
        Add("Next action", order.NextAction);
        Add("Owner", order.Owner);
        Add("Verification Date", order.VerifyBy is { } day ? Day(day) : null);
        foreach (var (name, value) in order.Fields)
            Add(name, value);
        return fields;

        void Add(string name, string? value)
        {
            if (value is not null)
                fields.Add(new(name, DocumentRecord.Clean(value)));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\p{L}\p{N}]{3,}")]
    private static partial Regex Word();
}
