using LabGovernance.Documents;

namespace LabGovernance.Adapters.Documents;

/// <summary>Changes a text line by line; every line that an edit does not concern stays as it is.</summary>
internal static class OutlineEdit
{
    public static string Apply(string text, SectionVocabulary vocabulary, IReadOnlyList<DocumentEdit> edits)
    {
        // From the end, so that the lines by which entries are named stay where they are.
        foreach (var edit in edits.OfType<DocumentEdit.Remove>().OrderByDescending(r => r.Line))
            text = Remove(Outline.Parse(text, vocabulary), edit.Line - 1);
        foreach (var edit in edits)
        {
            text = edit switch
            {
                DocumentEdit.Put put => Put(text, vocabulary, put.Posting),
                DocumentEdit.SetHeader header => SetHeader(Outline.Parse(text, vocabulary), header),
                _ => text,
            };
        }
        return text;
    }

    public static string Put(string text, SectionVocabulary vocabulary, EntryPosting posting)
    {
        var outline = Outline.Parse(text, vocabulary);
        var style = EntryStyle.Of(outline, posting);
        var lines = outline.Lines.ToList();
        if (outline.Find(posting.Id) is not { } entry)
            return OutlineInsertion.Insert(outline, posting.Section ?? SectionVocabulary.Other, style.Write(posting), style);

        SetFields(lines, entry, posting, style);
        SetTodos(lines, entry, posting, style);
        if (posting.Section is null || entry.Section.Meaning == posting.Section)
            return string.Concat(lines);
        var end = entry.End;
        var moved = lines.GetRange(entry.Start, end - entry.Start);
        moved.RemoveAll(l => l.Length == 0);
        if (!SourceLines.EndsLine(moved[^1]))
            moved[^1] += style.NewLine;
        Take(lines, entry);
        return OutlineInsertion.Insert(Outline.Parse(string.Concat(lines), vocabulary), posting.Section, moved, style);
    }

    private static string Remove(Outline outline, int line)
    {
        var lines = outline.Lines.ToList();
        if (outline.Entries.FirstOrDefault(e => e.Start == line) is { } entry)
            Take(lines, entry);
        return string.Concat(lines);
    }

    /// <summary>Takes an entry out, with the blank lines below it.</summary>
    private static void Take(List<string> lines, OutlineEntry entry)
    {
        var end = entry.End;
        while (end < lines.Count && lines[end].Trim().Length == 0)
            end++;
        lines.RemoveRange(entry.Start, (entry.IsBullet && end < lines.Count && !lines[end].TrimStart().StartsWith('-') ? entry.End : end) - entry.Start);
    }

    private static string SetHeader(Outline outline, DocumentEdit.SetHeader header)
    {
        var lines = outline.Lines.ToList();
        foreach (var name in header.Names)
        {
            if (outline.Headers.FirstOrDefault(h => Same(h.Name, name)) is not { } field)
                continue;
            lines[field.Line] = field.Before + (field.Before.EndsWith(' ') ? "" : " ") + MarkdownText.OneLine(header.Value) + field.After;
            break;
        }
        return string.Concat(lines);
    }

    private static void SetFields(List<string> lines, OutlineEntry entry, EntryPosting posting, EntryStyle style)
    {
        var last = entry.Fields.Count > 0 ? LastLineOf(lines, entry.Fields[^1], entry) : entry.ContentStart - 1;
        var shape = style.ShapeOf(entry);
        // What is replaced before what is put below it: a line that is rewritten would lose what was put there.
        var added = new List<(int Below, string Line)>();
        foreach (var (name, value) in posting.Fields)
        {
            var text = MarkdownText.OneLine(value);
            var earlier = posting.Earlier.Where(e => Same(e.Key, name)).Select(e => MarkdownText.OneLine(e.Value)).ToHashSet(StringComparer.Ordinal);
            var found = entry.Fields.Where(f => Same(f.Name, name)).ToList();
            if (found.Any(f => f.Value == text))
                continue;
            if ((posting.Replaces ? found.FirstOrDefault() : found.FirstOrDefault(f => earlier.Contains(f.Value))) is { } ours)
                Replace(lines, ours, text);
            else if (found.Count == 0)
                added.Add((last, style.Field(name, text, shape)));
            else if (earlier.Any(e => e != text))
                added.Add((LastLineOf(lines, found[^1], entry), style.Field(name, text, shape)));
        }
        foreach (var (below, line) in added)
            Append(lines, below, line, style);
    }

    private static void SetTodos(List<string> lines, OutlineEntry entry, EntryPosting posting, EntryStyle style)
    {
        if (posting.Ticked && entry.IsDone == false)
            Tick(lines, entry.Start);
        var last = entry.Todos.Count > 0 ? OutlineField.LastLine(lines, entry.Todos[^1].Line, entry.End) : entry.End - 1;
        var first = entry.Todos.Count == 0;
        foreach (var todo in posting.Todos)
        {
            if (entry.Todos.FirstOrDefault(t => Same(t.Text, MarkdownText.OneLine(todo.Text))) is { } found)
            {
                if (todo.IsDone && !found.IsDone)
                    Tick(lines, found.Line);
                continue;
            }
            var indent = entry.Todos.Count > 0 ? lines[entry.Todos[^1].Line][..^lines[entry.Todos[^1].Line].TrimStart().Length] : entry.IsBullet ? "  " : "";
            if (first && !entry.IsBullet && style.OfHeadings == FieldShape.BoldLine)
                Append(lines, last, $"{style.NewLine}{style.TodoHead}", style);
            Append(lines, last, indent + style.Todo(todo), style);
            first = false;
        }
    }

    private static void Tick(List<string> lines, int line)
    {
        var box = lines[line].IndexOf("[ ]", StringComparison.Ordinal);
        lines[line] = string.Concat(lines[line].AsSpan(0, box), "[x]", lines[line].AsSpan(box + 3));
    }

    private static int LastLineOf(List<string> lines, OutlineField field, OutlineEntry entry)
        => field.LastLineOfValue > field.Line ? field.LastLineOfValue : OutlineField.LastLine(lines, field.Line, entry.End);

    private static void Replace(List<string> lines, OutlineField field, string text)
    {
        lines[field.Line] = field.Before + (field.Before.EndsWith(' ') || field.Before.EndsWith('\t') ? "" : " ") + text + field.After;
        // Emptied and not taken out: the places of the others must not move.
        for (var below = field.Line + 1; below <= field.LastLineOfValue; below++)
            lines[below] = "";
    }

    private static bool Same(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts a line below another without moving the places of those that follow.</summary>
    private static void Append(List<string> lines, int at, string line, EntryStyle style)
        => lines[at] += SourceLines.EndsLine(lines[at]) || lines[at].Length == 0 ? line : style.NewLine + line;
}
