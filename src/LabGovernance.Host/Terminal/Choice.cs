namespace LabGovernance.Host.Terminal;

/// <summary>One answer a question allows: <c>&amp;Yes</c> has the key <c>Y</c>; a label without a mark is typed in full.</summary>
internal sealed record Choice(string Key, string Label, string Help)
{
    public static Choice From(string markedLabel, string? help)
    {
        var mark = markedLabel.IndexOf('&', StringComparison.Ordinal);
        var label = mark < 0 ? markedLabel : markedLabel.Remove(mark, 1);
        var key = mark >= 0 && mark + 1 < markedLabel.Length ? markedLabel[mark + 1].ToString().ToUpperInvariant() : label;
        return new Choice(key, label, help ?? "");
    }

    public bool IsMeantBy(string answer)
        => answer.Equals(Key, StringComparison.OrdinalIgnoreCase) || answer.Equals(Label, StringComparison.OrdinalIgnoreCase);
}
