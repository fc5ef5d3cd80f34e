using System.Globalization;
using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Journal;
using LabGovernance.Status;

namespace LabGovernance.Work;

/// <summary>Takes up, changes and completes work. PENDING-WORK.md is what it is; the journal keeps when that was done, and by whom.</summary>
public sealed class WorkRegister(GovernedLab lab)
{
    private readonly DocumentBook<WorkDocument, DocumentEdit> _book = new(lab.Work, lab.Lab.PendingWorkPath);

    /// <summary>Takes up work under the next free id.</summary>
    /// <param name="order">Needs a title.</param>
    /// <param name="issue">The issue that it comes from, which then names the item; null for none.</param>
    public Outcome<WorkItem> Open(WorkOrder order, string? issue)
    {
        ArgumentNullException.ThrowIfNull(order);
        StatusEntry? promoted = null;
        if (issue is not null)
        {
            var found = Issue(issue);
            if (found.IsRefused)
                return found.Refusal;
            promoted = found.Value;
            if (promoted.Value("Work") is { } work)
                return new Refusal("WorkExists", $"{promoted.Name} has work by now: {work}.", $"Get-LabWork {work} shows it.");
        }
        var title = order.Title ?? promoted?.Title;
        if (string.IsNullOrWhiteSpace(title))
            return new Refusal("WorkTitleMissing", "Work needs a title.", "New-LabWork 'what is to be done', or -Issue ISSUE-001 for one that comes from an issue.");
        var section = order.Section ?? order.Kind switch
        {
            WorkKind.TechDebt => WorkSection.TechDebt,
            WorkKind.Bug => WorkSection.Bugs,
            _ => WorkSection.NearTerm,
        };
        var opened = _book.Change<string>(document =>
        {
            var id = NextId(order.Kind, document);
            var posting = new EntryPosting(id, DocumentRecord.Clean(title), section.ToString(), null, Fields(order with
            {
                State = order.State ?? (section == WorkSection.Active ? "🔄 IN PROGRESS" : null),
                Owner = order.Owner ?? (section == WorkSection.Active ? lab.Actor.Name : null),
                Fields = [.. Started(section), .. order.Fields, .. promoted is null ? [] : new[] { KeyValuePair.Create("From", promoted.Name) }],
            }, document))
            {
                Replaces = true,
                Brief = section != WorkSection.Active,
                Todos = Clean(order.Todos),
            };
            return (Edits(document, posting), id);
        });
        if (opened.IsRefused)
            return opened.Refusal;
        if (promoted is not null && new IssueRegister(lab).Link(promoted.Name, opened.Value) is { } notLinked)
            return notLinked;
        return Recorded(opened.Value, "work.opened", order with { Title = title });
    }

    /// <summary>Sets fields of an item, adds and ticks things to do, or moves it.</summary>
    public Outcome<WorkItem> Set(string name, WorkOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var changed = Change(name, (document, item) => new EntryPosting(
            item.Name,
            item.Title,
            order.Section?.ToString(),
            null,
            Fields(order.Section == WorkSection.Active && item.Started is null ? order with { Fields = [.. Started(WorkSection.Active), .. order.Fields] } : order, document))
        {
            Replaces = true,
            Todos = Clean(order.Todos),
        });
        return changed.IsRefused ? changed.Refusal : Recorded(changed.Value, "work.changed", order);
    }

    /// <summary>Says that an item is done.</summary>
    /// <param name="name">Its id, or its title where it has none.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="force">Although things to do are not ticked.</param>
    public Outcome<WorkItem> Complete(string name, string? result, bool force)
    {
        var changed = Change(name, (_, item) =>
        {
            if (item.IsDone)
                return new Refusal("WorkNotOpen", $"{item.Name} is completed by now.", "Get-LabWork -All lists what is completed.");
            if (item.OpenTodos > 0 && !force)
            {
                return new Refusal(
                    "WorkHasTodos",
                    $"{item.Name} has {item.OpenTodos} {(item.OpenTodos == 1 ? "thing" : "things")} to do that {(item.OpenTodos == 1 ? "is" : "are")} not ticked.",
                    $"Set-LabWork '{item.Name}' -Done '...' ticks one. Complete-LabWork '{item.Name}' -Force completes it as it is.");
            }
            var fields = new List<KeyValuePair<string, string>> { new("Status", $"✅ COMPLETE ({Day(lab.Today)})") };
            if (item.Started is { } from)
                fields.Add(new("Duration", string.Create(CultureInfo.InvariantCulture, $"{lab.Today.DayNumber - from.DayNumber} days")));
            if (result is not null)
                fields.Add(new("Results", DocumentRecord.Clean(result)));
            return new EntryPosting(item.Name, item.Title, nameof(WorkSection.Completed), null, fields) { Replaces = true, Ticked = true };
        });
        return changed.IsRefused ? changed.Refusal : Recorded(changed.Value, "work.completed", new WorkOrder { Overview = result });
    }

    private Outcome<StatusEntry> Issue(string name)
    {
        var read = lab.Status.Read(lab.Lab.StatusPath);
        return read.IsRefused ? read.Refusal : read.Value.Find(name) is { } entry ? entry : StatusRefusals.NotFound(name, lab.Lab.StatusPath);
    }

    private Outcome<string> Change(string name, Func<WorkDocument, WorkItem, Outcome<EntryPosting>> decide) => _book.Change<string>(document =>
    {
        if (document.Find(name) is not { } item)
            return WorkRefusals.NotFound(name, document.Path);
        var posting = decide(document, item);
        return posting.IsRefused ? posting.Refusal : (Edits(document, posting.Value), item.Name);
    });

    /// <summary>With the day and the figures as they are afterwards.</summary>
    private List<DocumentEdit> Edits(WorkDocument document, EntryPosting posting)
    {
        var edits = new List<DocumentEdit> { new DocumentEdit.Put(posting), new DocumentEdit.SetHeader(["Last Updated"], Day(lab.Today)) };
        if (lab.Work.Edit(document, edits) is { IsRefused: false, Value: var text })
            edits.AddRange(WorkMetrics.Of(lab.Work.As(document, text), lab.Today).Fields().Select(f => new DocumentEdit.SetHeader([f.Key], f.Value)));
        return edits;
    }

    private Outcome<WorkItem> Recorded(string name, string kind, WorkOrder order)
    {
        var read = _book.Read();
        if (read.IsRefused)
            return read.Refusal;
        // Under a rehearsal the document is as it was.
        var item = read.Value.AsOf(lab.Today).Find(name)
            ?? new WorkItem { Id = name, Title = order.Title ?? name, Section = order.Section ?? WorkSection.NearTerm, SectionHeading = "", Fields = [], Line = 0 };
        var refusal = DocumentRecord.Append(
            lab,
            item.Id ?? Path.GetFileName(lab.Lab.PendingWorkPath),
            kind,
            ("title", item.Title),
            ("section", item.Section.ToString()),
            ("priority", order.Priority?.ToString()),
            ("target", order.Target is { } target ? Day(target) : null),
            ("result", order.Overview));
        return refusal is null ? item : refusal;
    }

    private string NextId(WorkKind kind, WorkDocument document)
    {
        var month = kind == WorkKind.Project ? lab.Today.Month.ToString("00", CultureInfo.InvariantCulture) : "";
        var prefix = kind switch { WorkKind.TechDebt => "TD-", WorkKind.Bug => "BUG-", _ => "ID-" } + month;
        var last = document.Items.Select(i => i.Id)
            .Concat(lab.Journal.Read(new JournalFilter { Subject = prefix + "*" }).Select(e => (string?)e.Subject))
            .Select(id => Number(id, prefix))
            .DefaultIfEmpty(0)
            .Max();
        return prefix + (last + 1).ToString(kind == WorkKind.Project ? "00" : "000", CultureInfo.InvariantCulture);
    }

    private static int Number(string? id, string prefix) => id is not null && id.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(id.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private IEnumerable<KeyValuePair<string, string>> Started(WorkSection section)
        => section == WorkSection.Active ? [new("Started", Day(lab.Today))] : [];

    private static List<KeyValuePair<string, string>> Fields(WorkOrder order, WorkDocument document)
    {
        var fields = new List<KeyValuePair<string, string>>();
        Add("Status", order.State);
        Add("Priority", order.Priority is { } priority ? Written(priority, document.HasStars) : null);
        Add("Owner", order.Owner);
        foreach (var (name, value) in order.Fields)
            Add(name, value);
        Add("Target Completion", order.Target is { } target ? Day(target) : null);
        Add("Overview", order.Overview);
        Add("Next Session", order.NextSession);
        return fields;

        void Add(string name, string? value)
        {
            if (value is not null)
                fields.Add(new(name, DocumentRecord.Clean(value)));
        }
    }

    private static List<DocumentTodo> Clean(IEnumerable<DocumentTodo> todos) => [.. todos.Select(t => t with { Text = DocumentRecord.Clean(t.Text) })];

    private static string Written(WorkPriority priority, bool stars)
        => (stars ? new string('⭐', (int)priority + 2) + ' ' : "") + priority.ToString().ToUpperInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
