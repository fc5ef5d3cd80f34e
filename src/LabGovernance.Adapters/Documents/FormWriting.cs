using LabGovernance.Documents;

namespace LabGovernance.Adapters.Documents;

/// <summary>Fills in a form. Lines that an edit does not concern stay as they are, byte for byte.</summary>
internal static class FormWriting
{
    public static string Apply(string text, IReadOnlyList<FormEdit> edits)
    {
        for (var i = 0; i < edits.Count; i++)
        {
            var layout = FormLayout.Parse(text);
            if (edits[i] is FormEdit.AddRow first && TableOf(layout, first.Heading) is { } table)
            {
                // Together: a timeline may have thousands.
                var rows = edits.Skip(i).TakeWhile(e => e is FormEdit.AddRow more && more.Heading == first.Heading).Cast<FormEdit.AddRow>().ToList();
                AddRows(layout, table, rows);
                i += rows.Count - 1;
            }
            else
            {
                One(layout, edits[i]);
            }
            text = string.Concat(layout.Source.All);
        }
        return text;
    }

    private static void One(FormLayout layout, FormEdit edit)
    {
        var lines = layout.Source.All;
        switch (edit)
        {
            case FormEdit.SetField set:
                SetField(layout, set);
                break;
            case FormEdit.AddRow add:
                AddTable(layout, add);
                break;
            case FormEdit.RemoveRow remove when TableOf(layout, remove.Heading) is { } table && Row(table, r => r.SequenceEqual(remove.Row)) is >= 0 and var row:
                lines.RemoveAt(table.RowLine(row));
                break;
            case FormEdit.SetCell set when TableOf(layout, set.Heading) is { } table && Row(table, r => r[0] == set.Key) is >= 0 and var row && Column(table, set.Column) is >= 0 and var column:
                if (table.Value.Rows[row][column] != MarkdownText.OneLine(set.Value))
                    lines[table.RowLine(row)] = MarkdownRow.With(lines[table.RowLine(row)], column, set.Value);
                break;
            case FormEdit.AddItem add:
                AddItem(layout, add);
                break;
            case FormEdit.RemoveItem remove when ItemOf(layout, remove.Heading, remove.Text) is { } item:
                lines.RemoveRange(item.Line, item.LastLine - item.Line + 1);
                break;
            case FormEdit.Tick tick when ItemOf(layout, tick.Heading, tick.Text) is { Value.IsDone: false } item:
                var box = lines[item.Line].IndexOf("[ ]", StringComparison.Ordinal);
                lines[item.Line] = string.Concat(lines[item.Line].AsSpan(0, box), "[x]", lines[item.Line].AsSpan(box + 3));
                break;
            case FormEdit.AddText add:
                Put(layout, EndOf(layout, add.Heading), ["", MarkdownText.OneLine(add.Text)]);
                break;
        }
    }

    private static void SetField(FormLayout layout, FormEdit.SetField set)
    {
        var lines = layout.Source.All;
        var value = MarkdownText.OneLine(set.Value);
        var found = set.Names
            .Select(n => layout.Fields.Find(f => n.Equals(f.Value.Name, StringComparison.OrdinalIgnoreCase) && (set.Heading is null || f.Value.Place.IsUnder(set.Heading))))
            .FirstOrDefault(f => f is not null);
        if (found is not null)
        {
            lines[found.Source.Line] = Spaced(found.Source.Before) + value + found.Source.After;
            return;
        }
        if (set.Below is not null && layout.Fields.Find(f => set.Below.Equals(f.Value.Name, StringComparison.OrdinalIgnoreCase)) is { Source: var above })
        {
            var before = above.Before.Replace(above.Name, set.Names[0], StringComparison.Ordinal);
            if (!SourceLines.EndsLine(lines[above.Line]))
                lines[above.Line] += layout.Source.NewLine;
            lines.Insert(above.Line + 1, Spaced(before) + value + (above.After.Length > 0 ? above.After : layout.Source.NewLine));
            return;
        }
        if (set.Heading is null)
        {
            Put(layout, layout.TitleLine + 1, ["", $"**{set.Names[0]}**: {value}"]);
            return;
        }
        var bullets = layout.Items.FindLast(i => i.Value.Place.Heading.Equals(set.Heading, StringComparison.OrdinalIgnoreCase));
        Put(layout, bullets is null ? EndOf(layout, set.Heading) : bullets.LastLine + 1, bullets is null ? ["", $"**{set.Names[0]}**: {value}"] : [$"- **{set.Names[0]}**: {value}"]);
    }

    private static void AddRows(FormLayout layout, FormLayout.Table table, List<FormEdit.AddRow> rows)
    {
        var lines = layout.Source.All;
        var count = table.Value.Rows.Count;
        // From the last place to the first, so that none moves before it is used.
        foreach (var place in rows.GroupBy(r => r.Before is { } before && Row(table, other => other.SequenceEqual(before)) is >= 0 and var at ? at : count).OrderByDescending(g => g.Key))
            Put(layout, table.RowLine(place.Key), [.. place.Select(r => MarkdownRow.Of(Cells(table.Value.Columns, r.Cells)))]);
    }

    private static IEnumerable<string> Cells(IReadOnlyList<string> columns, IReadOnlyList<KeyValuePair<string, string>> cells)
        => columns.Any(c => cells.Any(x => x.Key.Equals(c, StringComparison.OrdinalIgnoreCase)))
            ? columns.Select(c => cells.FirstOrDefault(x => x.Key.Equals(c, StringComparison.OrdinalIgnoreCase)).Value ?? "")
            : columns.Select((_, i) => i < cells.Count ? cells[i].Value : "");

    private static void AddTable(FormLayout layout, FormEdit.AddRow add)
        => Put(layout, EndOf(layout, add.Heading), [
            "",
            MarkdownRow.Of(add.Cells.Select(c => c.Key)),
            MarkdownRow.Of(add.Cells.Select(_ => "---")),
            MarkdownRow.Of(add.Cells.Select(c => c.Value)),
        ]);

    private static void AddItem(FormLayout layout, FormEdit.AddItem add)
    {
        var text = $"- {(add.IsDone is { } done ? done ? "[x] " : "[ ] " : "")}{MarkdownText.OneLine(add.Text)}";
        if (layout.Items.FindLast(i => IsAt(i.Value.Place, add.Heading)) is { } last)
            Put(layout, last.LastLine + 1, [text]);
        else if (layout.Labels.Find(l => add.Heading.Equals(l.Place.Label, StringComparison.OrdinalIgnoreCase)) is { } label)
            Put(layout, label.Line + 1, [text]);
        else
            Put(layout, EndOf(layout, add.Heading), ["", text]);
    }

    /// <summary>The line behind what stands directly below a heading. The heading is put at the document's end where there is none.</summary>
    private static int EndOf(FormLayout layout, string name)
    {
        var lines = layout.Source.All;
        var index = layout.Headings.FindIndex(h => name.Equals(h.Place.Heading, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            var level = layout.Headings.Count > 0 ? layout.Headings.Min(h => h.Level) : 2;
            Put(layout, Trimmed(lines, 0, lines.Count), ["", $"{new string('#', level)} {name}"]);
            return Trimmed(lines, 0, lines.Count);
        }
        var heading = layout.Headings[index];
        return Trimmed(lines, heading.ContentStart, index + 1 < layout.Headings.Count ? layout.Headings[index + 1].Line : lines.Count);
    }

    private static int Trimmed(List<string> lines, int start, int end)
    {
        while (end > start && lines[end - 1].Trim() is "" or "---" or "***" or "___")
            end--;
        return end;
    }

    /// <summary>Puts lines before another.</summary>
    private static void Put(FormLayout layout, int at, IReadOnlyList<string> added)
    {
        var lines = layout.Source.All;
        var newLine = layout.Source.NewLine;
        if (at > 0 && !SourceLines.EndsLine(lines[at - 1]))
            lines[at - 1] += newLine;
        lines.InsertRange(at, added.Select(a => a + newLine));
        var below = at + added.Count;
        // Text and headings would run on into what was put above them.
        if (below < lines.Count && added[0].Length == 0 && lines[below].Trim().Length > 0)
            lines.Insert(below, newLine);
    }

    private static FormLayout.Table? TableOf(FormLayout layout, string heading)
        => layout.Tables.Find(t => IsAt(t.Value.Place, heading)) ?? layout.Tables.Find(t => t.Value.Place.IsUnder(heading));

    private static FormLayout.Item? ItemOf(FormLayout layout, string heading, string text)
        => layout.Items.Find(i => i.Value.Place.IsUnder(heading) && text.Equals(i.Value.Text, StringComparison.OrdinalIgnoreCase));

    private static bool IsAt(FormPlace place, string name)
        => name.Equals(place.Heading, StringComparison.OrdinalIgnoreCase) || name.Equals(place.Label, StringComparison.OrdinalIgnoreCase);

    private static int Row(FormLayout.Table table, Func<IReadOnlyList<string>, bool> isIt)
    {
        for (var i = 0; i < table.Value.Rows.Count; i++)
        {
            if (isIt(table.Value.Rows[i]))
                return i;
        }
        return -1;
    }

    private static int Column(FormLayout.Table table, string name)
    {
        for (var i = 0; i < table.Value.Columns.Count; i++)
        {
            if (name.Equals(table.Value.Columns[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }

    private static string Spaced(string before) => before.EndsWith(' ') || before.EndsWith('\t') ? before : before + ' ';
}
