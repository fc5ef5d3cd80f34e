using System.Globalization;
using LabGovernance.Adapters.Documents;
using LabGovernance.Documents;
using LabGovernance.Status;

namespace LabGovernance.Adapters.Status;

/// <summary>STATUS.md on disk.</summary>
/// <param name="settings">How the lab calls its sections.</param>
public sealed class MarkdownStatusFile(DocumentSettings settings)
    : MarkdownDocumentFile<StatusDocument>(OnDisk, StatusVocabulary.Ours.With(settings.StatusSections)), IStatusFile
{
    private static readonly DocumentFile OnDisk = new("StatusNotFound", "StatusUnreadable", "StatusChangedUnderneath", "StatusNotWritable");

    public override Outcome<string> Edit(StatusDocument document, IReadOnlyList<DocumentEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(edits);
        // The short form has no recent fixes that are verified; what is done there is completed.
        var completed = document.Sections.Contains(StatusSection.Completed);
        return base.Edit(document, [.. edits.Select(e => completed && e is DocumentEdit.Put { Posting: { Section: nameof(StatusSection.RecentFixes) } posting }
            ? new DocumentEdit.Put(posting with { Section = nameof(StatusSection.Completed) })
            : e)]);
    }

    public Refusal? Archive(string path, string heading, IReadOnlyList<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var before = System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : "";
            // A process that died between the archive and STATUS.md comes here again with what is archived already.
            var missing = entries.Where(e => !before.Contains(e.Trim(), StringComparison.Ordinal)).ToList();
            if (missing.Count == 0)
                return null;
            var text = before.Length == 0 ? $"# {heading}\n" : before;
            foreach (var entry in missing)
                text += (text.EndsWith("\n\n", StringComparison.Ordinal) ? "" : text.EndsWith('\n') ? "\n" : "\n\n") + entry.Trim() + "\n";
            if (before.Length > 0)
                return File.Write(path, before, text);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("StatusNotWritable", $"{path} can't be written: {e.Message.TrimEnd('.')}.", "Nothing was archived, and STATUS.md is as it was. Check owner, permissions and free space.");
        }
    }

    private protected override StatusDocument Document(string path, string text, Outline outline) => new()
    {
        Path = path,
        Text = text,
        Title = outline.Title,
        Health = outline.Header("Overall Health", "Overall State"),
        LastUpdated = outline.Header("Last Updated") ?? (WrittenDate.In(outline.Title) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
        NextReview = outline.Header("Next Review"),
        Sections = [.. outline.Sections.Select(s => Section(s.Meaning)).Distinct()],
        UnknownHeadings = [.. outline.Sections.Where(s => s.Meaning == SectionVocabulary.Other).Select(s => (s.Line + 1, s.Heading))],
        Entries = [.. outline.Entries.Select(e => Entry(e, outline.Lines))],
        Diagnostics = [.. Diagnostics(outline)],
    };

    private static StatusEntry Entry(OutlineEntry entry, IReadOnlyList<string> lines) => new()
    {
        Id = entry.Id,
        Title = entry.Title,
        Section = Section(entry.Section.Meaning),
        SectionHeading = entry.Section.Heading,
        State = entry.Value("Status", "State"),
        Severity = entry.Value("Severity", "Priority"),
        Owner = entry.Value("Owner", "Assigned to"),
        Date = entry.Date ?? WrittenDate.In(entry.Value("Deployed", "Opened", "Reported")),
        VerificationDate = WrittenDate.In(entry.Value("Verification Date", "Waiting until", "Verify by") ?? Waiting(entry.Title)),
        NextUpdate = WrittenDate.In(entry.Value("Next Update")),
        Fields = [.. entry.Fields.Select(f => KeyValuePair.Create(f.Name, f.Value))],
        Line = entry.Start + 1,
        IsGroup = entry.IsGroup,
        Source = string.Concat(lines.Skip(entry.Start).Take(entry.End - entry.Start)),
    };

    private static string? Waiting(string title) => title.IndexOf("waiting until ", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? title[at..] : null;

    private static IEnumerable<StatusDiagnostic> Diagnostics(Outline outline)
    {
        foreach (var section in outline.Sections.Where(s => s.Meaning == nameof(StatusSection.Diagnostics)))
        {
            foreach (var diagnostic in section.Code.SelectMany(c => Commands(section.Heading, c)))
                yield return diagnostic;
            foreach (var entry in outline.Entries.Where(e => e.Section == section))
            {
                foreach (var diagnostic in entry.Code.SelectMany(c => Commands(entry.Title, c)))
                    yield return diagnostic;
            }
        }
    }

    private static IEnumerable<StatusDiagnostic> Commands(string name, string code)
    {
        string? comment = null;
        foreach (var line in code.Split('\n').Select(l => l.Trim()))
        {
            if (line.StartsWith('#'))
                comment = line.TrimStart('#', ' ');
            else if (line.Length > 0)
            {
                yield return new StatusDiagnostic(name, comment, line);
                comment = null;
            }
        }
    }

    private static StatusSection Section(string meaning) => Enum.TryParse<StatusSection>(meaning, out var section) ? section : StatusSection.Other;
}
