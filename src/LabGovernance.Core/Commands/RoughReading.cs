namespace LabGovernance.Commands;

/// <summary>What can be made out of a line that is outside the grammar, so that a redline in it is still named.</summary>
internal static class RoughReading
{
    private const int MostPieces = 256;

    public static IEnumerable<SimpleCommand> Of(string source)
    {
        var text = source.Length > ShellParser.LongestLine ? source[..ShellParser.LongestLine] : source;
        var cleaned = new string([.. text.Select(c => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\0' ? '\n'
            : char.IsControl(c) || char.IsSurrogate(c) || SuspiciousCharacters.IsFalseBlank(c) ? ' ' : c)]);
        return cleaned
            .Split(['\n', ';', '|', '&', '(', ')', '`', '{', '}'], MostPieces, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(piece => ShellParser.Parse(piece).Completed);
    }
}
