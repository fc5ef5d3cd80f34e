using System.Buffers;

namespace LabGovernance.Sanitizing.Matching;

/// <summary>Finds where the value of a name ends, in whatever syntax it stands.</summary>
internal static class ValueReader
{
    /// <summary>The longest value that is read at once. What is longer goes piece by piece.</summary>
    public const int Limit = 32 * 1024;

    // How far from the end of what is known a mark may be another's.
    private const int FurthestAhead = 256;

    private static readonly SearchValues<byte> FlowEnds = SearchValues.Create(",}]\r#"u8);

    private static readonly SearchValues<byte> RestOfFlowEnds = SearchValues.Create(",}]\r\n#"u8);

    private static readonly SearchValues<byte> WordMarks = SearchValues.Create(" \t\r\"<`'\\,;&|"u8);

    private static readonly SearchValues<byte> ParameterEnds = SearchValues.Create("&# \t\r\n\"'<>)]},;\\`|"u8);

    /// <param name="text">The text.</param>
    /// <param name="at">The byte after the separator.</param>
    /// <param name="name">The name.</param>
    /// <param name="format">The syntax of the text.</param>
    /// <param name="wholeLine">The value is all the rest of its line or of its quotes.</param>
    /// <param name="word">What is known of the word that is read.</param>
    /// <param name="reach">Moved to the byte after the last that was read, when that is on another line.</param>
    public static ValueSpan Read(ReadOnlySpan<byte> text, int at, NamePlace name, TextFormat format, bool wholeLine, ref KnownEnd word, ref int reach)
    {
        if (name.Separator == '>')
            return Markup(text, at, ref reach);
        if (name.InQuery)
            at = EscapedValue.SkipPlaceholders(text, at);
        if (name.InQuery)
            return new ValueSpan(at, at + EndOfParameter(text[at..]));
        if (name.Separator == '=' && at < text.Length && text[at] == '>')
            at++;
        at = SkipBlanks(text, at);
        if (name.Separator == ':' && !name.IsQuoted && SkipMarks(text, ref at, ref reach) is { } block)
            return block;
        if (at >= text.Length || text[at] is (byte)'\n' or (byte)'\r')
            return ValueSpan.None;

        var level = 0;
        while (level < 8 && at + level < text.Length && text[at + level] == '\\')
            level++;
        if (at + level < text.Length && text[at + level] is (byte)'"' or (byte)'\'' or (byte)'`' && name.Enclosing != text[at + level])
            return SkipScheme(text, Quoted(text, at + level + 1, text[at + level], level, format, ref reach));
        return SkipScheme(text, Bare(text, at, name, format, wholeLine, ref word));
    }

    /// <summary>What is left of a value that was longer than <see cref="Limit"/>.</summary>
    public static ValueSpan Rest(ReadOnlySpan<byte> text, int at, ValueEnd end, TextFormat format)
    {
        var stop = end switch
        {
            ValueEnd.DoubleQuote => QuoteEnd(text, at, (byte)'"', 0, format),
            ValueEnd.SingleQuote => QuoteEnd(text, at, (byte)'\'', 0, format),
            ValueEnd.Backtick => text[at..].IndexOf((byte)'`'),
            ValueEnd.Tag => text[at..].IndexOf((byte)'<'),
            ValueEnd.Section => EndOfSection(text, at),
            ValueEnd.Word => text[at..].IndexOfAny(" \t\r\n\""u8),
            ValueEnd.Flow => text[at..].IndexOfAny(RestOfFlowEnds),
            ValueEnd.Indentation => EndOfUnindented(text[at..]),
            _ => text[at..].IndexOf((byte)'\n'),
        };
        return Limited(text, at, stop < 0 ? text.Length : at + stop, end);
    }

    /// <summary>Cuts a value to the limit and says that it goes on.</summary>
    public static ValueSpan Limited(ReadOnlySpan<byte> text, int start, int end, ValueEnd kind)
        => end - start > Limit || (end == text.Length && end - start == Limit)
            ? new ValueSpan(start, start + Limit) { OpenEnd = kind }
            : new ValueSpan(start, end);

    private static int SkipBlanks(ReadOnlySpan<byte> text, int at)
    {
        var end = Math.Min(text.Length, at + 64);
        while (at < end && text[at] is (byte)' ' or (byte)'\t')
            at++;
        return at;
    }

    // YAML's anchors, tags, aliases and block scalars.
    private static ValueSpan? SkipMarks(ReadOnlySpan<byte> text, ref int at, ref int reach)
    {
        for (var marks = 0; marks < 3 && at < text.Length; marks++)
        {
            var rest = text[at..];
            var word = rest.IndexOfAny(" \t\r\n"u8) is var end && end < 0 ? rest : rest[..end];
            if (word.Length > 1 && ((word[0] == '&' && ByteSet.Token.Run(word, 1, 128) == word.Length - 1) || word.StartsWith("!!"u8)) && word.Length < rest.Length)
                at = SkipBlanks(text, at + word.Length);
            else if (word.Length > 1 && (word[0] is (byte)'!' || (word[0] == '*' && ByteSet.Token.Run(word, 1, 128) == word.Length - 1)))
                return ValueSpan.None;
            else
                break;
        }

        return at < text.Length && text[at] is (byte)'|' or (byte)'>' ? BlockScalar(text, at, ref reach) : null;
    }

    private static ValueSpan? BlockScalar(ReadOnlySpan<byte> text, int at, ref int reach)
    {
        var lineEnd = LineEnd(text, at);
        var header = text[(at + 1)..lineEnd].TrimEnd((byte)'\r').Trim((byte)' ');
        if (header.Length > 2 && header[0] != '#')
            return null;
        var lineStart = text[..at].LastIndexOf((byte)'\n') + 1;
        var indent = Indent(text, lineStart, list: true);
        int start = -1, end = -1;
        for (var line = lineEnd + 1; line < text.Length && line - lineEnd < Limit; line = LineEnd(text, line) + 1)
        {
            var content = text[line..LineEnd(text, line)].TrimEnd(" \t\r"u8);
            reach = Math.Max(reach, line + content.Length + 1);
            if (content.IsEmpty)
                continue;
            var own = Indent(text, line, list: false);
            if (own <= indent)
                break;
            start = start < 0 ? line + own : start;
            end = line + content.Length;
        }

        return start < 0 ? ValueSpan.None : Limited(text, start, end, ValueEnd.Indentation);
    }

    private static int Indent(ReadOnlySpan<byte> text, int lineStart, bool list)
    {
        var at = lineStart;
        while (at < text.Length && (text[at] == ' ' || (list && text[at] == '-' && at + 1 < text.Length && text[at + 1] == ' ')))
            at++;
        return at - lineStart;
    }

    // The cut may be within the three characters.
    private static int EndOfSection(ReadOnlySpan<byte> text, int at)
    {
        var before = Math.Min(at, 2);
        return text[(at - before)..].IndexOf("]]>"u8) is >= 0 and var close ? Math.Max(0, close - before) : -1;
    }

    private static int EndOfUnindented(ReadOnlySpan<byte> text)
    {
        for (var line = text.IndexOf((byte)'\n') + 1; line > 0 && line < text.Length;)
        {
            if (text[line] is not ((byte)' ' or (byte)'\n' or (byte)'\r'))
                return line - 1;
            var next = text[line..].IndexOf((byte)'\n');
            if (next < 0)
                break;
            line += next + 1;
        }

        return -1;
    }

    private static ValueSpan Markup(ReadOnlySpan<byte> text, int at, ref int reach)
    {
        var cdata = text[at..].StartsWith("<![CDATA["u8);
        if (cdata)
            at += 9;
        var window = text[at..Math.Min(text.Length, at + Limit)];
        var length = cdata ? window.IndexOf("]]>"u8) : window.IndexOf((byte)'<');
        reach = Math.Max(reach, length < 0 ? at + window.Length : at + length + 3);
        if (length < 0)
            return window.Length == Limit ? new ValueSpan(at, at + Limit) { OpenEnd = cdata ? ValueEnd.Section : ValueEnd.Tag, InMarkup = !cdata } : ValueSpan.None;
        if (!cdata && !window[length..].StartsWith("</"u8))
            return ValueSpan.None;
        var start = at;
        var end = at + length;
        while (start < end && text[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            start++;
        while (end > start && text[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            end--;
        return new ValueSpan(start, end) { InMarkup = !cdata, IsQuoted = true };
    }

    private static int EndOfParameter(ReadOnlySpan<byte> rest)
    {
        if (rest.Length > 0 && rest[0] == '{' && rest[..Math.Min(rest.Length, 256)].IndexOfAny("}\r\n"u8) is var close and > 0 && rest[close] == '}')
            return close + 1;
        var end = rest[..Math.Min(rest.Length, Limit)].IndexOfAny(ParameterEnds);
        return end < 0 ? Math.Min(rest.Length, Limit) : end;
    }

    private static ValueSpan Quoted(ReadOnlySpan<byte> text, int start, byte quote, int level, TextFormat format, ref int reach)
    {
        if (level == 0 && format is TextFormat.Toml or TextFormat.Plain && text[start..] is [var a, var b, ..] && a == quote && b == quote && quote != '`')
        {
            ReadOnlySpan<byte> three = [quote, quote, quote];
            var close = text[(start + 2)..Math.Min(text.Length, start + Limit)].IndexOf(three);
            reach = Math.Max(reach, close < 0 ? start + Limit : start + 2 + close + 3);
            return close < 0 ? ValueSpan.None : new ValueSpan(start + 2, start + 2 + close) { IsQuoted = true };
        }

        var length = QuoteEnd(text, start, quote, level, format);
        var isLine = format is TextFormat.Plain or TextFormat.Ini or TextFormat.Properties;
        if (!isLine)
            reach = Math.Max(reach, length < 0 ? start + Limit : start + length + 2);
        if (length >= 0)
            return new ValueSpan(start, start + length) { IsQuoted = true };

        // No closing quote on this line: the line goes where the syntax has no strings of several lines, and all up to the limit elsewhere.
        var end = NearLineEnd(text, start);
        var kind = quote switch { (byte)'"' => ValueEnd.DoubleQuote, (byte)'`' => ValueEnd.Backtick, _ => ValueEnd.SingleQuote };
        return end - start >= Limit || (!isLine && text.Length - start >= Limit)
            ? new ValueSpan(start, Math.Min(text.Length, start + Limit)) { IsQuoted = true, OpenEnd = isLine ? ValueEnd.Line : kind }
            : new ValueSpan(start, TrimEnd(text, start, end)) { IsQuoted = true };
    }

    private static int QuoteEnd(ReadOnlySpan<byte> text, int start, byte quote, int level, TextFormat format)
    {
        var window = text[..Math.Min(text.Length, start + Limit)];
        if (format is TextFormat.Plain or TextFormat.Ini or TextFormat.Properties)
            window = window[..Math.Min(window.Length, NearLineEnd(text, start))];
        for (var at = start; window[at..].IndexOf(quote) is var next && next >= 0;)
        {
            var found = at + next;
            var slashes = 0;
            while (found - slashes > 0 && window[found - slashes - 1] == '\\')
                slashes++;
            at = found + 1;
            var raw = quote == '\'' && level == 0 && format is TextFormat.Yaml or TextFormat.Toml;
            if (raw)
            {
                if (at < window.Length && window[at] == quote && format == TextFormat.Yaml)
                {
                    at++;
                    continue;
                }

                return found - start;
            }

            if (level == 0 ? slashes % 2 == 0 : slashes <= level)
                return found - start - Math.Min(level, slashes);
        }

        return -1;
    }

    private static ValueSpan Bare(ReadOnlySpan<byte> text, int at, NamePlace name, TextFormat format, bool wholeLine, ref KnownEnd word)
    {
        var lineEnd = Math.Min(NearLineEnd(text, at), at + Limit);
        var rest = text[at..lineEnd];
        if (rest.StartsWith("${"u8) && rest.IndexOf((byte)'}') is var brace and > 0 && (brace + 1 == rest.Length || !ByteSet.Token[rest[brace + 1]]))
            return new ValueSpan(at, at + brace + 1);
        if (name.Enclosing != 0)
        {
            var close = QuoteEnd(text, at, name.Enclosing, 0, TextFormat.Plain);
            if (close >= 0)
                return wholeLine || name.Separator != ' ' ? new ValueSpan(at, at + close) : new ValueSpan(at, at + Word(rest[..close], name));
        }

        if (wholeLine)
            return new ValueSpan(at, at + LineValue(rest, out var goesOn)) { OpenEnd = goesOn ? ValueEnd.Line : ValueEnd.Read };
        var structured = format is TextFormat.Json or TextFormat.Yaml or TextFormat.Toml || name.IsQuoted;
        if (format == TextFormat.Json || name.IsQuoted || (format == TextFormat.Toml && name.Separator == '=') || (format == TextFormat.Yaml && InFlow(text, name.Start)))
        {
            if (OpensFlow(rest))
                return ValueSpan.None;
            var length = rest.IndexOfAny(FlowEnds) is var mark && mark < 0 ? rest.Length : mark;
            return Number(text, new ValueSpan(at, TrimEnd(text, at, at + length)) { OpenEnd = length == Limit ? ValueEnd.Flow : ValueEnd.Read }, structured);
        }

        var assigned = name.Separator == '=' && format is TextFormat.Env or TextFormat.Ini or TextFormat.Properties;
        var mapped = name.Separator == ':' && format is TextFormat.Yaml or TextFormat.Properties or TextFormat.Ini;
        if (name.OwnsLine && (assigned || mapped || format == TextFormat.Yaml))
        {
            if (mapped && OpensFlow(rest))
                return ValueSpan.None;
            var end = LineValue(rest, out var goesOn);
            if (Comment(rest[..end], format) is var comment && comment >= 0)
                (end, goesOn) = (comment, false);
            return Number(text, new ValueSpan(at, TrimEnd(text, at, at + end)) { OpenEnd = goesOn ? ValueEnd.Line : ValueEnd.Read }, structured && mapped);
        }

        if (name.OwnsLine && name.Separator is (byte)'=' or (byte)':' && !HasFurtherNames(rest))
            return new ValueSpan(at, TrimEnd(text, at, at + LineValue(rest, out var goesOn))) { OpenEnd = goesOn ? ValueEnd.Line : ValueEnd.Read };
        if (EscapedValue.SkipPlaceholders(text, at) is var after && after > at)
        {
            var length = after < lineEnd ? Word(text[after..lineEnd], name) : 0;
            return text.Slice(after, length).ContainsAnyInRange((byte)'0', (byte)'z') ? new ValueSpan(after, after + length) : ValueSpan.None;
        }

        var stop = WordStop(rest, word.From(at));
        word.Note(at, at + Math.Min(stop, rest.Length - FurthestAhead));
        return new ValueSpan(at, at + WithoutMarks(rest[..stop], name)) { IsProse = name.Separator == ':' || !name.OwnsLine, OpenEnd = stop == Limit ? ValueEnd.Word : ValueEnd.Read };
    }

    private static ValueSpan Number(ReadOnlySpan<byte> text, ValueSpan value, bool structured)
    {
        if (!structured || value.IsEmpty)
            return value;
        foreach (var b in text[value.Start..value.End])
        {
            if (!(char.IsAsciiDigit((char)b) || b is (byte)'.' or (byte)'-' or (byte)'+' or (byte)'e' or (byte)'E'))
                return value;
        }

        return char.IsAsciiDigit((char)text[value.End - 1]) ? value with { IsNumber = true } : value;
    }

    // Up to the end of the line, or to where an escaped line break of an enclosing string says so.
    private static int LineValue(ReadOnlySpan<byte> rest, out bool goesOn)
    {
        var end = rest.Length;
        foreach (var stop in (ReadOnlySpan<int>)[rest.IndexOf("\\n"u8), rest.IndexOf("\\r"u8), rest.IndexOf("\\\""u8)])
        {
            if (stop >= 0 && stop < end)
                end = stop;
        }

        goesOn = end == Limit;
        return rest[..end].TrimEnd(" \t\r"u8).Length;
    }

    private static int Comment(ReadOnlySpan<byte> rest, TextFormat format)
    {
        var hash = rest.IndexOf(" #"u8);
        var semicolon = format == TextFormat.Ini ? rest.IndexOf(" ;"u8) : -1;
        return hash < 0 ? semicolon : semicolon < 0 ? hash : Math.Min(hash, semicolon);
    }

    // One word of running text or of a command line.
    private static int Word(ReadOnlySpan<byte> rest, NamePlace name) => WithoutMarks(rest[..WordStop(rest, 0)], name);

    private static int WordStop(ReadOnlySpan<byte> rest, int from)
    {
        for (var end = from; end < rest.Length; end++)
        {
            if (rest[end..].IndexOfAny(WordMarks) is not (>= 0 and var next))
                break;
            end += next;
            var isLast = end + 1 == rest.Length;
            var stops = rest[end] switch
            {
                (byte)'\'' => isLast || !char.IsAsciiLetterOrDigit((char)rest[end + 1]),
                (byte)'\\' => !isLast && rest[end + 1] is (byte)'n' or (byte)'r' or (byte)'t' or (byte)'"',
                (byte)',' or (byte)';' or (byte)'&' or (byte)'|' => isLast || BeginsName(rest[(end + 1)..]),
                _ => true,
            };
            if (stops)
                return end;
        }

        return rest.Length;
    }

    // What closes a bracket that opened before the value, and what ends a sentence, is no part of it.
    private static int WithoutMarks(ReadOnlySpan<byte> word, NamePlace name)
    {
        var end = word.Length;
        bool? round = null, square = null, curly = null;
        while (end > 0 && IsLoose(word, word[end - 1], ref round, ref square, ref curly))
            end--;
        return end > 1 && word[end - 1] == '.' && name.Separator != '=' ? end - 1 : end;
    }

    private static bool IsLoose(ReadOnlySpan<byte> word, byte last, ref bool? round, ref bool? square, ref bool? curly)
        => last switch
        {
            (byte)',' or (byte)';' => true,
            (byte)')' => !(round ??= word.Contains((byte)'(')),
            (byte)']' => !(square ??= word.Contains((byte)'[')),
            (byte)'}' => !(curly ??= word.Contains((byte)'{')),
            _ => false,
        };

    private static bool BeginsName(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart(" "u8);
        var name = ByteSet.TokenAndDot.Run(rest, 0, 64);
        if (name > 0 && name < rest.Length && rest[name] == ' ')
            name += 1 + ByteSet.TokenAndDot.Run(rest, name + 1, 64);
        return rest.IsEmpty || (name > 0 && name < rest.Length && rest[name] is (byte)'=' or (byte)':') || rest[0] is (byte)'"' or (byte)'\'';
    }

    // "token=abc user=bob": the first value is not all of the line.
    public static bool HasFurtherNames(ReadOnlySpan<byte> rest)
    {
        for (var at = 0; at < rest.Length && rest[at..].IndexOf((byte)' ') is var next && next >= 0; at += next + 1)
        {
            var word = rest[(at + next + 1)..];
            var name = ByteSet.TokenAndDot.Run(word, 0, 64);
            if (name > 0 && name < word.Length && word[name] is (byte)'=' or (byte)':')
                return true;
        }

        return false;
    }

    // "{SSHA}…" is a value.
    private static bool OpensFlow(ReadOnlySpan<byte> rest)
        => rest[0] == '[' || (rest[0] == '{' && !(rest.IndexOf((byte)'}') is var close and > 1 && ByteSet.CapitalsAndDigits.Run(rest, 1, 32) == close - 1 && close + 1 < rest.Length && ByteSet.Base64[rest[close + 1]]));

    // Within { } or [ ] of its line, and these are no part of a value that only has them in it.
    private static bool InFlow(ReadOnlySpan<byte> text, int nameStart)
    {
        var before = text[Math.Max(0, nameStart - 512)..nameStart];
        before = before[(before.LastIndexOf((byte)'\n') + 1)..];
        var open = before.LastIndexOfAny("{["u8);
        if (open < 0 || before.LastIndexOfAny("}]"u8) > open)
            return false;
        var opener = before[..open].TrimEnd(" \t"u8);
        return opener.IsEmpty || opener[^1] is (byte)':' or (byte)'-' or (byte)',' or (byte)'{' or (byte)'[';
    }

    private static ValueSpan SkipScheme(ReadOnlySpan<byte> text, ValueSpan value)
    {
        if (value.IsEmpty)
            return value;
        var scheme = AuthorizationScheme.Length(text[value.Start..]);
        if (scheme == 0)
            return value;
        var start = value.Start + scheme;
        if (start < value.End)
            return value with { Start = start };
        if (start >= text.Length || value.IsQuoted)
            return ValueSpan.None;
        var rest = text[start..Math.Min(NearLineEnd(text, start), start + Limit)];
        var stop = WordStop(rest, 0);
        return value with { Start = start, End = start + WithoutMarks(rest[..stop], default), OpenEnd = stop == Limit ? ValueEnd.Word : ValueEnd.Read };
    }

    private static int TrimEnd(ReadOnlySpan<byte> text, int start, int end)
    {
        while (end > start && text[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r')
            end--;
        return end;
    }

    private static int LineEnd(ReadOnlySpan<byte> text, int at)
        => text[at..].IndexOf((byte)'\n') is var length && length < 0 ? text.Length : at + length;

    // No value needs to know where a line ends that is longer than values are.
    private static int NearLineEnd(ReadOnlySpan<byte> text, int at) => LineEnd(text[..(int)Math.Min(text.Length, at + Limit + 1L)], at);
}
