using System.Buffers;
using System.Globalization;

namespace LabGovernance.Commands;

internal sealed partial class ShellParser
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private void ParseDollar(WordBuilder word, bool quoted)
    {
        var start = _at;
        switch (Next())
        {
            case '\\' when Next(2) == '\n':
            case '[':
                Fail(_at, "shells disagree on what follows this $");
                break;
            case '\'' when !quoted:
                AnsiQuoted(word);
                break;
            case '"' when !quoted:
                word.IsDialect = true;
                _at++;
                break;
            case '(' when Next(2) == '(':
                Arithmetic(word, "$((");
                break;
            case '(':
                _at += 2;
                Nested(word);
                if (!Failed)
                    word.Add(PieceKind.CommandSubstitution, _source[start.._at]);
                break;
            case '{':
                Braced(word, quoted);
                break;
            case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                _at++;
                ReadName();
                word.Add(PieceKind.Parameter, _source[start.._at]);
                break;
            case '@' or '*' or '#' or '?' or '-' or '$' or '!' or (>= '0' and <= '9'):
                _at += 2;
                word.Add(PieceKind.Parameter, _source[start.._at]);
                break;
            default:
                word.Append(quoted ? PieceKind.Quoted : PieceKind.Literal, '$');
                _at++;
                break;
        }
    }

    private void Braced(WordBuilder word, bool quoted)
    {
        var start = _at;
        _at += 2;
        if (!Enter())
            return;
        if (Here == '#' && Next() != '}')
            _at++;
        if (ReadName() is null)
        {
            while (char.IsAsciiDigit(Here))
                _at++;
            if (_at == start + 2 && Here is '@' or '*' or '#' or '?' or '-' or '$')
                _at++;
        }

        Subscript();
        if (_at == start + 2 || AtEnd || Here is '!' or '@' or '[' || !(Here is '}' or ':' or '-' or '=' or '?' or '+' or '%' or '#' or '/' or '^' or ','))
        {
            Fail(start, "this expansion is not POSIX");
            return;
        }

        var parts = new WordBuilder();
        while (!AtEnd && Here != '}')
            BracedCharacter(parts, quoted);
        if (!Failed && AtEnd)
            Fail(start, "a '${' is never closed");
        if (Failed)
            return;
        _depth--;
        _at++;
        foreach (var list in parts.Build(default).Substitutions)
            word.Inside(list);
        word.Add(PieceKind.Parameter, _source[start.._at]);
    }

    /// <summary>An element of an array, named so that nothing in it is run: <c>[0]</c>, <c>[@]</c>, <c>[$i]</c>.</summary>
    private void Subscript()
    {
        if (Here != '[')
            return;
        var close = _source.IndexOf(']', _at, _end - _at);
        var inside = close < 0 ? [] : _source.AsSpan(_at + 1, close - _at - 1);
        if (inside is "@" or "*" || (inside.Length > 0 && inside.TrimStart('$').IndexOfAnyExcept(NameCharacters) < 0))
            _at = close + 1;
    }

    private void BracedCharacter(WordBuilder parts, bool quoted)
    {
        switch (Here)
        {
            case '\'' or '"' when quoted:
                Fail(_at, "shells disagree on a quote inside \"${…}\"");
                break;
            case '{':
                Fail(_at, "shells disagree on a '{' inside ${…}");
                break;
            case '<' or '>' or '*' or '?' or '[' or ',' or '~' or ' ' or '\t' or '\n' or '(' or ')' or ';' or '&' or '|':
                _at++;
                break;
            default:
                ParseCharacter(parts);
                break;
        }
    }

    private void Arithmetic(WordBuilder word, string opener, bool isLoop = false)
    {
        var start = _at;
        var open = 0;
        var parts = new WordBuilder();
        if (!Enter())
            return;
        _at += opener.Length;
        while (!AtEnd && !(open == 0 && Here == ')'))
        {
            switch (Here)
            {
                case '$':
                    ParseDollar(parts, quoted: true);
                    continue;
                case '`':
                    Backquoted(parts);
                    continue;
                case '(':
                    open++;
                    break;
                case ')':
                    open--;
                    break;
                case ';' when isLoop:
                    break;
                case '\'' or '"' or '\\' or ';' or '[' or '#':
                    Fail(_at, $"'{Here}' inside {opener}…)) may be a command or a number");
                    continue;
                default:
                    break;
            }

            _at++;
        }

        if (!Failed && !(Here == ')' && Next() == ')'))
            Fail(start, $"'{opener}' may be arithmetic or a subshell; write '{opener[..^1]} ('");
        if (Failed)
            return;
        _depth--;
        _at += 2;
        foreach (var list in parts.Build(default).Substitutions)
            word.Inside(list);
        word.Add(PieceKind.Arithmetic, _source[start.._at]);
    }

    private void AnsiQuoted(WordBuilder word)
    {
        var start = _at;
        word.IsDialect = true;
        word.MarkQuoted();
        _at += 2;
        while (!AtEnd && Here != '\'')
        {
            if (Here == '\\')
                AnsiEscape(word);
            else
                word.Append(PieceKind.Quoted, _source[_at++]);
        }

        if (!Failed && AtEnd)
            Fail(start, "a $' is never closed");
        _at++;
    }

    private void AnsiEscape(WordBuilder word)
    {
        var c = Next();
        if (c is '\'' or '\0')
        {
            Fail(_at, "shells disagree on where this $'…' ends");
            return;
        }

        _at += 2;
        switch (c)
        {
            case 'x':
                AnsiCode(word, 16, 2);
                break;
            case 'u':
                AnsiCode(word, 16, 4);
                break;
            case 'U':
                AnsiCode(word, 16, 8);
                break;
            case >= '0' and <= '7':
                _at--;
                AnsiCode(word, 8, 3);
                break;
            case 'c':
                Fail(_at - 2, "a control character is written out in $'…'");
                break;
            default:
                var plain = c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'a' => '\a', 'b' => '\b', 'f' => '\f', 'v' => '\v', 'e' or 'E' => '\u001b', _ => c };
                if (c is not ('n' or 't' or 'r' or 'a' or 'b' or 'f' or 'v' or 'e' or 'E' or '\\' or '"' or '?'))
                    word.Append(PieceKind.Quoted, '\\');
                word.Append(PieceKind.Quoted, plain);
                break;
        }
    }

    private void AnsiCode(WordBuilder word, int radix, int longest)
    {
        var start = _at;
        while (_at - start < longest && (radix == 16 ? char.IsAsciiHexDigit(Here) : Here is >= '0' and <= '7'))
            _at++;
        var digits = _source[start.._at];
        var code = digits.Length == 0 ? 0
            : radix == 16 ? long.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : digits.Aggregate(0L, (sum, d) => (sum * 8) + (d - '0'));
        if (code is <= 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) or (> 0x7F and <= 0xFF))
            Fail(start, "a character written out in $'…' is none");
        else
            word.Append(PieceKind.Quoted, char.ConvertFromUtf32((int)code));
    }
}
