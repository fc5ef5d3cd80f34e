using LabGovernance.Documents;

namespace LabGovernance.Adapters.Documents;

/// <summary>A form, and in which lines its parts stand.</summary>
internal sealed class FormLayout
{
    public required SourceLines Source { get; init; }

    public string? Title { get; set; }

    /// <summary>The line of the title; -1 without one.</summary>
    public int TitleLine { get; set; } = -1;

    public List<Heading> Headings { get; } = [];

    public List<Label> Labels { get; } = [];

    public List<Field> Fields { get; } = [];

    public List<Item> Items { get; } = [];

    public List<Table> Tables { get; } = [];

    public List<FormText> Paragraphs { get; } = [];

    public static FormLayout Parse(string text) => new FormReader(new SourceLines(text)).Read(Outline.Blocks(text));

    public FormDocument Document(string path, string text) => new()
    {
        Path = path,
        Text = text,
        Title = Title,
        Headings = [.. Headings.Select(h => h.Place)],
        Fields = [.. Fields.Select(f => f.Value)],
        Items = [.. Items.Select(i => i.Value)],
        Tables = [.. Tables.Select(t => t.Value)],
        Paragraphs = Paragraphs,
    };

    /// <param name="Place">The heading, and those above it.</param>
    /// <param name="Level">1 to 6.</param>
    /// <param name="Line">Where it stands.</param>
    /// <param name="ContentStart">The first line below it.</param>
    internal sealed record Heading(FormPlace Place, int Level, int Line, int ContentStart);

    internal sealed record Label(FormPlace Place, int Line);

    internal sealed record Field(FormField Value, OutlineField Source);

    /// <param name="Value">What it says.</param>
    /// <param name="Line">Its first line.</param>
    /// <param name="LastLine">Its last, with what is nested in it.</param>
    internal sealed record Item(FormItem Value, int Line, int LastLine);

    /// <param name="Value">What it holds.</param>
    /// <param name="HeadLine">The line of its column names; that of the dashes follows, then those of its rows.</param>
    internal sealed record Table(FormTable Value, int HeadLine)
    {
        public int RowLine(int row) => HeadLine + 2 + row;
    }
}
