using LabGovernance.Documents;

namespace LabGovernance.Adapters.Documents;

/// <summary>An entry: a heading below its section, or a bullet.</summary>
internal sealed class OutlineEntry
{
    private List<string>? _code;
    private List<OutlineTodo>? _todos;

    private OutlineEntry(OutlineSection section, ReadOnlySpan<char> text, int start, int contentStart, bool isBullet)
    {
        Section = section;
        Start = start;
        ContentStart = contentStart;
        IsBullet = isBullet;
        var head = EntryHead.Of(text);
        IsDone = head.IsDone;
        Id = head.HasId ? text[head.Id].ToString().ToUpperInvariant() : null;
        HasBoldId = head.HasBoldId;
        Title = MarkdownText.Unescape(Plain(text[head.Title].Trim(), HasBoldId).ToString());
        Date = head.HasDate ? WrittenDate.In(text[head.Date].ToString()) : null;
    }

    public OutlineSection Section { get; }

    public int Start { get; }

    /// <summary>The first line below the head.</summary>
    public int ContentStart { get; }

    /// <summary>The line after its last.</summary>
    public int End { get; set; }

    public bool IsBullet { get; }

    /// <summary>The level of its heading; 0 for a bullet.</summary>
    public int Level { get; private init; }

    public string? Id { get; }

    public bool HasBoldId { get; }

    /// <summary>Whether its own box is ticked; null where it has none.</summary>
    public bool? IsDone { get; }

    public string Title { get; }

    public DateOnly? Date { get; }

    /// <summary>True for a heading that only puts entries with ids together.</summary>
    public bool IsGroup { get; set; }

    public List<OutlineField> Fields { get; } = [];

    /// <summary>The names of the fields and what they say.</summary>
    public KeyValuePair<string, string>[] FieldValues()
    {
        var values = new KeyValuePair<string, string>[Fields.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = new(Fields[i].Name, Fields[i].Value);
        return values;
    }

    public IReadOnlyList<string> Code => _code ?? (IReadOnlyList<string>)[];

    public IReadOnlyList<OutlineTodo> Todos => _todos ?? (IReadOnlyList<OutlineTodo>)[];

    public static OutlineEntry FromHeading(OutlineSection section, ReadOnlySpan<char> text, int level, int start, int contentStart)
        => new(section, text, start, contentStart, false) { Level = level };

    public static OutlineEntry FromBullet(OutlineSection section, ReadOnlySpan<char> text, int start) => new(section, text, start, start + 1, true);

    public void Add(string code) => (_code ??= []).Add(code);

    public void Add(OutlineTodo todo) => (_todos ??= []).Add(todo);

    /// <returns>What stands behind the bullet.</returns>
    public static ReadOnlySpan<char> BulletText(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        var mark = text is ['-' or '*' or '+', ..] ? 1 : Number(text);
        return mark > 0 && mark < text.Length && char.IsWhiteSpace(text[mark]) ? text[mark..].Trim() : text.TrimEnd();
    }

    public static bool BeginsWithId(ReadOnlySpan<char> text)
    {
        // An id that stands further back is one that the text speaks of.
        var dash = text.IndexOf('-');
        return dash is > 1 and < 48 && char.IsAsciiLetter(text[dash - 1]) && text[dash..].IndexOfAnyInRange('0', '9') > 0 && EntryHead.Of(text).HasId;
    }

    public string? Value(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var field in Fields)
            {
                if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return field.Value;
            }
        }
        return null;
    }

    private static int Number(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsDigit(text[digits]))
            digits++;
        return digits is >= 1 and <= 9 && digits < text.Length && text[digits] is '.' or ')' ? digits + 1 : 0;
    }

    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> title, bool begunBefore)
        => !title.EndsWith("**") ? title
            : title.Length > 4 && title.StartsWith("**") ? title[2..^2]
            : begunBefore ? title[..^2]
            : title;
}
