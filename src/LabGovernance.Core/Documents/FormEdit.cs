namespace LabGovernance.Documents;

/// <summary>One thing to fill in. Every line that it does not concern stays as it is.</summary>
public abstract record FormEdit
{
    private FormEdit()
    {
    }

    /// <summary>Sets the first field that has one of the names.</summary>
    /// <param name="Names">The first is the one a new field gets.</param>
    /// <param name="Value">One line.</param>
    /// <param name="Below">The field below which a new one is put; null puts it at the end of <paramref name="Heading"/>.</param>
    /// <param name="Heading">Below which heading the field is looked for and put; null for anywhere.</param>
    public sealed record SetField(IReadOnlyList<string> Names, string Value, string? Below = null, string? Heading = null) : FormEdit;

    /// <summary>Puts a row into the first table below a heading.</summary>
    /// <param name="Heading">Made at the document's end, with the table, where there is none.</param>
    /// <param name="Cells">By column. Columns that the table lacks are left out; where it has none of them, cells go by their order.</param>
    /// <param name="Before">The cells of the row before which it is put; null for the end.</param>
    public sealed record AddRow(string Heading, IReadOnlyList<KeyValuePair<string, string>> Cells, IReadOnlyList<string>? Before = null) : FormEdit;

    /// <summary>Takes a row out.</summary>
    public sealed record RemoveRow(string Heading, IReadOnlyList<string> Row) : FormEdit;

    /// <summary>Sets a cell of the row whose first cell is <paramref name="Key"/>.</summary>
    public sealed record SetCell(string Heading, string Key, string Column, string Value) : FormEdit;

    /// <summary>Puts an item at the end of the list below a heading or label, made at the document's end where there is none.</summary>
    /// <param name="Heading">A heading or a label.</param>
    /// <param name="Text">One line.</param>
    /// <param name="IsDone">Whether its box is ticked; null for a bullet without one.</param>
    public sealed record AddItem(string Heading, string Text, bool? IsDone = null) : FormEdit;

    /// <summary>Takes an item out.</summary>
    public sealed record RemoveItem(string Heading, string Text) : FormEdit;

    /// <summary>Ticks the box of an item.</summary>
    public sealed record Tick(string Heading, string Text) : FormEdit;

    /// <summary>Puts a paragraph at the end of what stands below a heading, made at the document's end where there is none.</summary>
    public sealed record AddText(string Heading, string Text) : FormEdit;
}
