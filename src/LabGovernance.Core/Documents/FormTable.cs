namespace LabGovernance.Documents;

/// <summary>A table of a form.</summary>
public sealed record FormTable(FormPlace Place, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <returns>The cell of a row under the first column with one of the names; null without such a column, or where it is blank.</returns>
    public string? Cell(IReadOnlyList<string> row, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(names);
        for (var i = 0; i < Columns.Count && i < row.Count; i++)
        {
            if (row[i].Length > 0 && Array.Exists(names, n => n.Equals(Columns[i], StringComparison.OrdinalIgnoreCase)))
                return row[i];
        }
        return null;
    }
}
