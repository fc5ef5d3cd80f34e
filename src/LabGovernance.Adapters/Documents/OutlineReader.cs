using Markdig.Syntax;

namespace LabGovernance.Adapters.Documents;

/// <summary>Walks the blocks of a document once, from the top, and knows where it stands: in which section, in which entry.</summary>
internal sealed class OutlineReader
{
    private readonly List<string> _lines;
    private readonly SourceLines _source;
    private readonly SectionVocabulary _vocabulary;
    private readonly List<OutlineSection> _sections = [];
    private readonly List<OutlineEntry> _entries = [];
    private readonly List<OutlineField> _headers = [];
    private OutlineSection? _section;
    private OutlineEntry? _entry;
    private int _entryLevel;

    public OutlineReader(SourceLines source, SectionVocabulary vocabulary)
    {
        _source = source;
        _lines = source.All;
        _vocabulary = vocabulary;
    }

    public Outline Read(MarkdownDocument tree)
    {
        var title = TitleOf(tree);
        foreach (var block in tree)
        {
            switch (block)
            {
                case HeadingBlock heading when heading == title:
                    break;
                case HeadingBlock heading:
                    Heading(heading);
                    break;
                case ThematicBreakBlock rule:
                    EndEntry(rule.Line);
                    _entryLevel = 0;
                    break;
                case ListBlock list:
                    foreach (var item in list)
                        Item((ListItemBlock)item);
                    break;
                case ParagraphBlock paragraph:
                    Paragraph(paragraph);
                    break;
                case CodeBlock code:
                    (_entry?.Code ?? _section?.Code)?.Add(code.Lines.ToString());
                    break;
            }
        }
        EndEntry(_lines.Count);
        if (_section is not null)
            _section.End = _lines.Count;
        return new Outline
        {
            Lines = _lines,
            Vocabulary = _vocabulary,
            Title = title is null ? null : HeadingText(_lines[_source.FirstOf(title)]),
            Sections = _sections,
            Entries = _entries,
            Headers = _headers,
        };
    }

    /// <returns>The heading that names the document: the only one of the first level, above others. One that names a section is one, unless sections are below it.</returns>
    private HeadingBlock? TitleOf(MarkdownDocument tree)
    {
        HeadingBlock? first = null;
        var sectionsBelow = false;
        foreach (var heading in tree.OfType<HeadingBlock>())
        {
            if (heading.Level > 1)
            {
                if (first is null)
                    return null;
                sectionsBelow |= IsSection(heading);
            }
            else if (first is null)
            {
                first = heading;
            }
            else
            {
                return IsSection(first) ? null : first;
            }
        }
        return first is null || IsSection(first) && !sectionsBelow ? null : first;
    }

    private bool IsSection(HeadingBlock heading) => _vocabulary.Meaning(HeadingText(_lines[_source.FirstOf(heading)])) != SectionVocabulary.Other;

    private void Heading(HeadingBlock heading)
    {
        var line = _source.FirstOf(heading);
        var words = HeadingText(_lines[line]);
        var below = LineAt(heading.Span.End) + 1;
        var meaning = _vocabulary.Meaning(words);
        if (_section is null || heading.Level <= _section.Level || _section.Meaning == SectionVocabulary.Other && meaning != SectionVocabulary.Other)
        {
            EndEntry(line);
            if (_section is not null)
                _section.End = line;
            _section = new OutlineSection(words, meaning, heading.Level, line, below) { End = _lines.Count };
            _sections.Add(_section);
            _entryLevel = 0;
        }
        else if (_entryLevel == 0 || heading.Level <= _entryLevel)
        {
            EndEntry(line);
            _entryLevel = heading.Level;
            _entry = OutlineEntry.FromHeading(_section, words, heading.Level, line, below);
            _entries.Add(_entry);
        }
    }

    private void Item(ListItemBlock item)
    {
        var text = OutlineEntry.BulletText(_lines[item.Line]);
        if (_entry is not null && !(_entry.Id is null && OutlineEntry.BeginsWithId(text)))
        {
            Add(_entry, item);
            return;
        }
        if (_section is null || _vocabulary.OfHeaders.Contains(_section.Meaning))
        {
            if (OutlineField.Parse(_lines, item.Line) is { } header)
                _headers.Add(header);
            return;
        }
        if (!OutlineEntry.BeginsWithId(text) && (!_vocabulary.OfBullets.Contains(_section.Meaning) || IsPlaceholder(text)))
            return;
        if (_entry is not null)
            _entry.IsGroup = true;
        var entry = OutlineEntry.FromBullet(_section, text, item.Line);
        entry.End = TrimEnd(item.Line, Math.Min(LastLine(item) + 1, _section.End));
        foreach (var list in item.OfType<ListBlock>())
        {
            foreach (var nested in list)
                Add(entry, (ListItemBlock)nested);
        }
        _entries.Add(entry);
    }

    /// <summary>Takes an item of an entry for a field or a thing to do, and looks for what there is to do below it.</summary>
    private void Add(OutlineEntry entry, ListItemBlock item)
    {
        if (!AddTodo(entry, item) && OutlineField.Parse(_lines, item.Line) is { } field)
            entry.Fields.Add(field);
        foreach (var list in item.OfType<ListBlock>())
        {
            foreach (var nested in list.Cast<ListItemBlock>())
                AddTodo(entry, nested);
        }
    }

    private bool AddTodo(OutlineEntry entry, ListItemBlock item)
    {
        if (OutlineEntry.BulletText(_lines[item.Line]) is not ['[', var box and (' ' or 'x' or 'X'), ']', ' ', .. var text])
            return false;
        entry.Todos.Add(new OutlineTodo(text.Trim(), box != ' ', item.Line));
        return true;
    }

    private void Paragraph(ParagraphBlock paragraph)
    {
        var fields = _entry?.Fields ?? (_section is null || _vocabulary.OfHeaders.Contains(_section.Meaning) ? _headers : null);
        if (fields is null)
            return;
        var last = LineAt(paragraph.Span.End);
        for (var line = paragraph.Line; line <= last; line++)
        {
            if (OutlineField.ParseBold(_lines, line) is not { } field)
                continue;
            var below = line;
            while (field.Value.Length == 0 && below < last && OutlineField.ParseBold(_lines, below + 1) is null)
                below++;
            fields.Add(below == line
                ? field
                : field with { Value = string.Join(' ', _lines.Skip(line + 1).Take(below - line).Select(l => l.Trim())), LastLineOfValue = below });
            line = below;
        }
    }

    private void EndEntry(int line)
    {
        if (_entry is null)
            return;
        _entry.End = TrimEnd(_entry.ContentStart - 1, line);
        _entry = null;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start + 1 && _lines[end - 1].Trim().Length == 0)
            end--;
        return end;
    }

    private int LastLine(ListItemBlock item)
    {
        var last = item.Line;
        foreach (var block in item.Descendants<LeafBlock>())
            last = Math.Max(last, Math.Max(block.Line, LineAt(block.Span.End)));
        return last;
    }

    private int LineAt(int position) => _source.At(position);

    private static bool IsPlaceholder(string text)
        => text.TrimEnd('.', '!') is var words && (words.Equals("none", StringComparison.OrdinalIgnoreCase) || words.Equals("n/a", StringComparison.OrdinalIgnoreCase)
            || words.Equals("nothing", StringComparison.OrdinalIgnoreCase) || words is "-" or "–" or "—" or "");

    private static string HeadingText(string line)
        => line.TrimStart('\uFEFF', ' ').TrimStart('#').Trim().TrimEnd('#').Trim();
}
