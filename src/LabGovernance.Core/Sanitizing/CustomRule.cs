using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LabGovernance.Sanitizing;

/// <summary>A lab's own rule: a regular expression, run only on lines that hold one of its words.</summary>
public sealed record CustomRule : Matcher
{
    /// <param name="pattern">What goes: its group <c>value</c> when it has one, otherwise the whole match.</param>
    /// <param name="keywords">Words, one of which must stand in the line, in any case. Not empty.</param>
    /// <exception cref="ArgumentException">The pattern is none, can't be run without backtracking, matches nothing, or there is no word.</exception>
    public CustomRule(string pattern, ImmutableArray<string> keywords)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        if (keywords.IsDefaultOrEmpty || keywords.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("A rule needs a word that stands in every line where it can match.", nameof(keywords));
        try
        {
            Expression = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException e)
        {
            throw new ArgumentException(e.Message, nameof(pattern), e);
        }

        if (Expression.IsMatch(""))
            throw new ArgumentException("The pattern matches an empty text, and so every place of every text.", nameof(pattern));
        Keywords = keywords;
    }

    public Regex Expression { get; }

    public ImmutableArray<string> Keywords { get; }

    /// <summary>What must also hold of what goes.</summary>
    public ByteCheck? Check { get; init; }

    public double MinEntropy { get; init; }
}
