namespace LabGovernance.Documents;

/// <summary>A document that is filled in, such as an incident report: fields, lists and tables below headings, in the order of the file.</summary>
public sealed record FormDocument : IDocument
{
    public required string Path { get; init; }

    public required string Text { get; init; }

    /// <summary>The first heading; null without one.</summary>
    public string? Title { get; init; }

    /// <summary>All headings below it, each with those above it.</summary>
    public IReadOnlyList<FormPlace> Headings { get; init; } = [];

    public IReadOnlyList<FormField> Fields { get; init; } = [];

    public IReadOnlyList<FormItem> Items { get; init; } = [];

    public IReadOnlyList<FormTable> Tables { get; init; } = [];

    public IReadOnlyList<FormText> Paragraphs { get; init; } = [];

    /// <returns>The value of the first field with one of the names, the first name first; null without one, or where none has a value.</returns>
    public string? Value(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.SelectMany(n => Fields.Where(f => n.Equals(f.Name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(f => f.Value.Length > 0)?.Value;
    }

    public FormTable? TableUnder(params string[] headings) => Tables.FirstOrDefault(t => t.Place.IsUnder(headings));
}
