namespace LabGovernance.Adapters.Documents;

/// <summary>Walks the blocks of a document once, from the top, and knows where it stands: in which section, in which entry.</summary>
internal sealed class OutlineReader(SourceLines source, SectionVocabulary vocabulary)
{
    private readonly List<OutlineSection> _sections = [];
    private readonly List<OutlineEntry> _entries = [];
    private readonly List<OutlineField> _headers = [];
    private OutlineSection? _section;
    private OutlineEntry? _entry;
    private int _entryLevel;

    /// <summary>Whose items are those that are nested in the one read last, and how deep its fields are nested.</summary>
    private (OutlineEntry Entry, int Level)? _owner;

    public Outline Read(OutlineBlocks blocks)
    {
        var title = TitleOf(blocks.All);
        foreach (var block in blocks.All)
        {
            switch (block.Kind)
            {
                case OutlineBlockKind.Heading when block == title:
                    break;
                case OutlineBlockKind.Heading:
                    Heading(block);
                    break;
                case OutlineBlockKind.Rule:
                    EndEntry(block.Line);
                    _entryLevel = 0;
                    break;
                case OutlineBlockKind.Item when block.Level == 1:
                    Item(block);
                    break;
                case OutlineBlockKind.Item:
                    NestedItem(block);
                    break;
                case OutlineBlockKind.Paragraph:
                    Paragraph(block);
                    break;
                case OutlineBlockKind.Code when _entry is not null:
                    _entry.Add(blocks.Code[block.Level]);
                    break;
                case OutlineBlockKind.Code:
                    _section?.Code.Add(blocks.Code[block.Level]);
                    break;
            }
        }
        EndEntry(source.Count);
        if (_section is not null)
            _section.End = source.Count;
        return new Outline
        {
            Source = source,
            Vocabulary = vocabulary,
            Title = title is { } named ? HeadingText(named.Line).ToString() : null,
            Sections = _sections,
            Entries = _entries,
            Headers = _headers,
        };
    }

    /// <returns>The heading that names the document: the only one of the first level, above others. One that names a section is one, unless sections are below it.</returns>
    private OutlineBlock? TitleOf(List<OutlineBlock> blocks)
    {
        OutlineBlock? first = null;
        var sectionsBelow = false;
        foreach (var block in blocks)
        {
            if (block.Kind != OutlineBlockKind.Heading)
                continue;
            if (first is null && (block.Level > 1 || !IsSection(block)))
                return block.Level > 1 ? null : block;
            if (first is null)
                first = block;
            else if (block.Level == 1)
                return null;
            else
                sectionsBelow = sectionsBelow || IsSection(block);
        }
        return sectionsBelow ? first : null;
    }

    private bool IsSection(OutlineBlock heading) => Meaning(heading) != SectionVocabulary.Other;

    private string Meaning(OutlineBlock heading) => vocabulary.Meaning(HeadingText(heading.Line));

    private void Heading(OutlineBlock heading)
    {
        var meaning = _section is null || heading.Level <= _section.Level || _section.Meaning == SectionVocabulary.Other ? Meaning(heading) : null;
        if (_section is null || heading.Level <= _section.Level || meaning is not null and not SectionVocabulary.Other)
        {
            EndEntry(heading.Line);
            if (_section is not null)
                _section.End = heading.Line;
            _section = new OutlineSection(HeadingText(heading.Line).ToString(), meaning!, heading.Level, heading.Line, heading.LastLine + 1) { End = source.Count };
            _sections.Add(_section);
            _entryLevel = 0;
        }
        else if (_entryLevel == 0 || heading.Level <= _entryLevel)
        {
            EndEntry(heading.Line);
            _entryLevel = heading.Level;
            _entry = OutlineEntry.FromHeading(_section, HeadingText(heading.Line), heading.Level, heading.Line, heading.LastLine + 1);
            _entries.Add(_entry);
        }
    }

    private void Item(OutlineBlock item)
    {
        _owner = null;
        var text = OutlineEntry.BulletText(source[item.Line]);
        if (_entry is not null && !(_entry.Id is null && OutlineEntry.BeginsWithId(text)))
        {
            _owner = (_entry, 1);
            Add(_entry, item);
            return;
        }
        if (_section is null || vocabulary.OfHeaders.Contains(_section.Meaning))
        {
            if (OutlineField.Parse(source, item.Line) is { } header)
                _headers.Add(header);
            return;
        }
        if (!OutlineEntry.BeginsWithId(text) && (!vocabulary.OfBullets.Contains(_section.Meaning) || IsPlaceholder(text)))
            return;
        if (_entry is not null)
            _entry.IsGroup = true;
        var entry = OutlineEntry.FromBullet(_section, text, item.Line);
        entry.End = TrimEnd(item.Line, Math.Min(item.LastLine + 1, _section.End));
        _entries.Add(entry);
        _owner = (entry, 2);
    }

    /// <summary>Below a field there may be things to do.</summary>
    private void NestedItem(OutlineBlock item)
    {
        if (_owner is not var (entry, level))
            return;
        if (item.Level == level)
            Add(entry, item);
        else if (item.Level == level + 1)
            AddTodo(entry, item);
    }

    /// <summary>Takes an item of an entry for a field or a thing to do.</summary>
    private void Add(OutlineEntry entry, OutlineBlock item)
    {
        if (!AddTodo(entry, item) && OutlineField.Parse(source, item.Line) is { } field)
            entry.Fields.Add(field);
    }

    private bool AddTodo(OutlineEntry entry, OutlineBlock item)
    {
        if (OutlineEntry.BulletText(source[item.Line]) is not ['[', var box and (' ' or 'x' or 'X'), ']', ' ', .. var text])
            return false;
        entry.Add(new OutlineTodo(text.Trim().ToString(), box != ' ', item.Line));
        return true;
    }

    private void Paragraph(OutlineBlock paragraph)
    {
        var fields = _entry?.Fields ?? (_section is null || vocabulary.OfHeaders.Contains(_section.Meaning) ? _headers : null);
        if (fields is null)
            return;
        for (var line = paragraph.Line; line <= paragraph.LastLine; line++)
        {
            if (OutlineField.ParseBold(source, line) is not { } field)
                continue;
            var below = line;
            while (field.Value.Length == 0 && below < paragraph.LastLine && FieldLine.OfParagraph(source[below + 1]) is null)
                below++;
            fields.Add(below == line ? field : field.WithValueTo(below));
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
        while (end > start + 1 && source.IsBlank(end - 1))
            end--;
        return end;
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> text)
        => text.TrimEnd(".!") is var words && (words.Equals("none", StringComparison.OrdinalIgnoreCase) || words.Equals("n/a", StringComparison.OrdinalIgnoreCase)
            || words.Equals("nothing", StringComparison.OrdinalIgnoreCase) || words is "-" or "–" or "—" or "");

    private ReadOnlySpan<char> HeadingText(int line) => source[line].TrimStart("\uFEFF ").TrimStart('#').Trim().TrimEnd('#').Trim();
}
