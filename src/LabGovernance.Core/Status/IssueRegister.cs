using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Journal;
using LabGovernance.Sanitizing;

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
                Clean(order.Title),
                nameof(StatusSection.Urgent),
                _book.Today,
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
        var changed = Change(id, (_, entry) => new EntryPosting(entry.Id!, entry.Title, null, null, Fields(order, null)) { Replaces = true });
        return changed.IsRefused ? changed.Refusal : Recorded(changed.Value, "issue.changed", order);
    }

    /// <summary>Says that an issue is mended. It is watched until a day before it counts as verified.</summary>
    /// <param name="id">The issue.</param>
    /// <param name="solution">What was done.</param>
    /// <param name="verifyBy">Until when it is watched; null for seven days.</param>
    public Outcome<StatusEntry> Resolve(string id, string solution, DateOnly? verifyBy)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(solution);
        var until = verifyBy ?? _book.Today.AddDays(7);
        var changed = Change(id, (today, entry) => entry.Section is StatusSection.RecentFixes or StatusSection.Completed
            ? new Refusal("IssueNotOpen", $"{entry.Id} is verified by now; it stands under '{entry.SectionHeading}'.", $"If it came back, open a new one: New-LabIssue '{entry.Title}'")
            : new EntryPosting(
                entry.Id!,
                entry.Title,
                nameof(StatusSection.Monitoring),
                null,
                [new("Status", $"⏳ Awaiting Verification (resolved {Day(today)})"), new("Solution", Clean(solution)), new("Verification Date", Day(until))])
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
                    $"{entry.Id} stands under '{entry.SectionHeading}', so nothing of it awaits verification.",
                    $"Say first how it was mended: Resolve-LabIssue {entry.Id} 'what was done'");
            }
            if (!early && entry.VerificationDate > today)
            {
                return new Refusal(
                    "VerificationPending",
                    $"{entry.Id} is to be watched until {Day(entry.VerificationDate.Value)}.",
                    $"Wait until then, or set another date: Set-LabIssue {entry.Id} -VerifyBy {Day(today)}");
            }
            return new EntryPosting(
                entry.Id!,
                entry.Title,
                nameof(StatusSection.RecentFixes),
                null,
                [new("Status", $"✅ Complete and Verified ({Day(today)})"), new("Verification", Clean(evidence))])
            { Replaces = true };
        });
        return changed.IsRefused ? changed.Refusal : Recorded(changed.Value, "issue.verified", new IssueOrder { Details = evidence });
    }

    private Outcome<StatusEntry> Reopen(string id, IssueOrder order, string reason)
    {
        var changed = Change(id, (today, entry) => new EntryPosting(
            entry.Id!, entry.Title, nameof(StatusSection.Urgent), null, [new("Reopened", Clean(reason)), .. Fields(order, $"🚨 Reopened ({Day(today)})")])
        { Replaces = true });
        return changed.IsRefused ? changed.Refusal : Recorded(changed.Value, "issue.reopened", order with { Details = reason });
    }

    private Outcome<string> Change(string id, Func<DateOnly, StatusEntry, Outcome<EntryPosting>> decide) => _book.Change<string>(document =>
    {
        if (document.Entries.FirstOrDefault(e => id.Equals(e.Id, StringComparison.OrdinalIgnoreCase)) is not { } entry)
            return StatusRefusals.NotFound(id, document.Path);
        if (ChangeId.TryParse(entry.Id!, out _))
            return new Refusal("NotAnIssue", $"{entry.Id} is a change; its entry follows the journal.", $"Get-LabChange {entry.Id} shows what can be done with it.");
        var posting = decide(_book.Today, entry);
        return posting.IsRefused ? posting.Refusal : ([new DocumentEdit.Put(posting.Value)], entry.Id!);
    });

    private Outcome<StatusEntry> Recorded(string id, string kind, IssueOrder order)
    {
        var read = _book.Read();
        if (read.IsRefused)
            return read.Refusal;
        var entry = read.Value.Entries.FirstOrDefault(e => e.Id == id)
            ?? new StatusEntry { Id = id, Title = order.Title ?? id, Section = StatusSection.Other, SectionHeading = "", Fields = [], Line = 0 };
        var data = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["title"] = Clean(entry.Title), ["section"] = entry.Section.ToString() };
        if (order.Severity is { } severity)
            data["severity"] = severity.ToString();
        if (order.Service is { } service)
            data["service"] = Clean(service);
        if (order.Details is { } details)
            data["details"] = Clean(details);
        if (order.VerifyBy is { } until)
            data["verifyBy"] = Day(until);
        var fact = new JournalFact(kind, CanonicalJson.From(JsonSerializer.SerializeToElement(data)));
        var before = lab.Journal.ReadSubject(id);
        if (before.IsRefused)
            return before.Refusal;
        var appended = lab.Journal.Append(id, before.Value.Count == 0 ? 0 : before.Value[^1].Version, lab.Actor, [fact]);
        return appended.IsRefused ? appended.Refusal : entry;
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
                fields.Add(new(name, Clean(value)));
        }
    }

    private static string Clean(string text) => VisibleText.Of(Redaction.Apply(text.Trim()));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\p{L}\p{N}]{3,}")]
    private static partial Regex Word();
}
