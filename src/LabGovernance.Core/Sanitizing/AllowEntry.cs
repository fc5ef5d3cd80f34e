using System.IO.Enumeration;
using System.Text;
using System.Text.RegularExpressions;

namespace LabGovernance.Sanitizing;

/// <summary>One thing that may stay. All that is given must hold of it.</summary>
public sealed record AllowEntry
{
    /// <param name="value">The value, exactly as it stands in the text.</param>
    /// <param name="rule">The id of the rule that finds it; <c>*</c> and <c>?</c> are wildcards.</param>
    /// <param name="path">The file, relative to the lab with <c>/</c>, or its bare name; <c>*</c> and <c>?</c> are wildcards. A text that is no file has none.</param>
    /// <param name="line">A regular expression that matches in the line it stands in.</param>
    /// <exception cref="ArgumentException">Nothing is given, or the expression can't be run without backtracking.</exception>
    public AllowEntry(string? value, string? rule, string? path, string? line)
    {
        if (value is null && rule is null && path is null && line is null)
            throw new ArgumentException("An entry that names nothing would let everything through.");
        Value = value;
        Rule = rule;
        Path = path;
        Line = line is null ? null : new Regex(line, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        ValueBytes = value is null ? null : WholeText.Bytes(value);
    }

    public string? Value { get; }

    public string? Rule { get; }

    public string? Path { get; }

    public Regex? Line { get; }

    private byte[]? ValueBytes { get; }

    internal bool CoversFile(string? path)
        => Path is null || (path is not null && (FileSystemName.MatchesSimpleExpression(Path, path) || FileSystemName.MatchesSimpleExpression(Path, path.AsSpan(path.LastIndexOf('/') + 1))));

    internal bool Covers(string rule, ReadOnlySpan<byte> value, ReadOnlySpan<byte> line)
        => (Rule is null || FileSystemName.MatchesSimpleExpression(Rule, rule))
            && (ValueBytes is null || value.SequenceEqual(ValueBytes))
            && (Line is null || Line.IsMatch(Encoding.UTF8.GetString(line)));
}
