using System.Text;
using System.Text.RegularExpressions;

namespace LabGovernance.Commands;

/// <summary>Reads a program of awk as far as it can be told to do nothing but print.</summary>
internal static partial class AwkProgram
{
    /// <summary>False for what starts a program, reads or writes a file, or calls what is not known.</summary>
    public static bool IsHarmless(string text)
    {
        text = text.Replace("> \"/dev/stderr\"", string.Empty, StringComparison.Ordinal).Replace(">\"/dev/stderr\"", string.Empty, StringComparison.Ordinal);
        if (Bare(text) is not { } bare || Danger().IsMatch(bare))
            return false;
        foreach (var statement in bare.Split(['\n', ';', '{', '}']))
        {
            var print = Print().Match(statement);
            if (print.Success && statement.AsSpan(print.Index).Contains('>'))
                return false;
        }

        return true;
    }

    /// <summary>The program without its literals; null when one never ends. A slash opens a pattern only where no value can stand before it.</summary>
    private static string? Bare(string text)
    {
        var bare = new StringBuilder();
        var before = '(';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '#')
            {
                while (i + 1 < text.Length && text[i + 1] != '\n')
                    i++;
                continue;
            }

            if (c == '"' || (c == '/' && before is '(' or ',' or '~' or '!' or '{' or ';' or '&' or '|' or '\n'))
            {
                if (Close(text, i) is not { } close)
                    return null;
                i = close;
                c = '"';
            }

            bare.Append(c);
            if (c is not (' ' or '\t'))
                before = c;
        }

        return bare.ToString();
    }

    /// <summary>Where a literal ends. A bracket that holds a slash divides the readers.</summary>
    private static int? Close(string text, int open)
    {
        var bracket = false;
        for (var i = open + 1; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == text[open])
                return bracket ? null : i;
            else if (text[open] == '/' && text[i] is '[' or ']')
                bracket = text[open] == '/' && text[i] == '[';
        }

        return null;
    }

    [GeneratedRegex(@"\bsystem\b|\bgetline\b|@|(?<!\|)\|(?!\|)|>>|\bfflush\b|\bextension\b|\bclose\b|\\")]
    private static partial Regex Danger();

    [GeneratedRegex(@"\bprintf?\b")]
    private static partial Regex Print();
}
