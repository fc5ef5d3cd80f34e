using System.Buffers;

namespace LabGovernance.Commands;

internal sealed partial class ShellParser
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:=@%+^");

    private ShellWord ParseWord()
    {
        var start = _at;
        var rest = _source.AsSpan(start, _end - start);
        var plain = rest.IndexOfAnyExcept(Plain);
        plain = plain < 0 ? rest.Length : plain;
        if (plain > 0 && (plain == rest.Length || IsMeta(rest[plain])))
        {
            _at += plain;
            return ShellWord.Plain(new string(rest[..plain]), SourceSpan.Between(start, _at));
        }

        var word = new WordBuilder();
        while (!AtEnd && !(IsMeta(Here) && !(word.IsEmpty && Here is '<' or '>' && Next() == '(')))
            ParseCharacter(word);
        var built = word.Build(Failed ? default : SourceSpan.Between(start, _at));
        return built;
    }

    private void ParseCharacter(WordBuilder word)
    {
        var c = Here;
        switch (c)
        {
            case '<' or '>':
                ProcessSubstitution(word);
                break;
            case '\\':
                Escape(word);
                break;
            case '\'':
                SingleQuoted(word);
                break;
            case '"':
                DoubleQuoted(word);
                break;
            case '$':
                ParseDollar(word, quoted: false);
                break;
            case '`':
                Backquoted(word);
                break;
            case '*' or '?' or '[':
                word.Add(PieceKind.Glob, c.ToString());
                _at++;
                break;
            case '{' or ',' or '}':
                word.Add(PieceKind.Brace, c.ToString());
                _at++;
                break;
            case '~' when word.IsEmpty || (word.IsPlain && word.PlainText is [.., '=' or ':'] plain && plain.Contains('=', StringComparison.Ordinal)):
                word.Add(PieceKind.Tilde, "~");
                _at++;
                break;
            default:
                if (SuspiciousCharacters.IsFalseBlank(c))
                    Fail(_at, $"it contains U+{(int)c:X4}, which looks like a blank and is none");
                else
                    word.Append(PieceKind.Literal, c);
                _at++;
                break;
        }
    }

    private void Escape(WordBuilder word)
    {
        if (_at + 1 >= _end)
        {
            Fail(_at, "it ends in a backslash");
            return;
        }

        if (Next() != '\n')
        {
            if (SuspiciousCharacters.IsFalseBlank(Next()))
                Fail(_at, $"it contains U+{(int)Next():X4}, which looks like a blank and is none");
            else
                word.Append(PieceKind.Quoted, Next());
        }

        _at += 2;
    }

    private void SingleQuoted(WordBuilder word)
    {
        var close = _source.IndexOf('\'', _at + 1, _end - _at - 1);
        if (close < 0)
        {
            Fail(_at, "a ' is never closed");
            return;
        }

        word.MarkQuoted();
        word.Append(PieceKind.Quoted, _source.AsSpan(_at + 1, close - _at - 1));
        _at = close + 1;
    }

    private void DoubleQuoted(WordBuilder word)
    {
        var open = _at++;
        word.MarkQuoted();
        while (!AtEnd && Here != '"')
            ParseQuotedCharacter(word, isDocument: false);
        if (!Failed && AtEnd)
            Fail(open, "a \" is never closed");
        _at++;
    }

    private void ParseQuotedCharacter(WordBuilder word, bool isDocument)
    {
        switch (Here)
        {
            case '\\' when Next() == '\n':
                _at += 2;
                break;
            case '\\' when Next() is '$' or '`' or '\\' || (Next() == '"' && !isDocument):
                word.Append(PieceKind.Quoted, Next());
                _at += 2;
                break;
            case '$':
                ParseDollar(word, quoted: true);
                break;
            case '`':
                Backquoted(word);
                break;
            default:
                word.Append(PieceKind.Quoted, Here);
                _at++;
                break;
        }
    }

    private void ProcessSubstitution(WordBuilder word)
    {
        var start = _at;
        _at += 2;
        Nested(word);
        if (!Failed)
            word.Add(PieceKind.ProcessSubstitution, _source[start.._at]);
    }

    /// <summary>A list and its closing parenthesis.</summary>
    private void Nested(WordBuilder word)
    {
        if (_documents is not null)
        {
            Fail(_at, "a substitution stands between a here-document and its text");
            return;
        }

        var list = ParseList([]);
        if (!Failed && Here != ')')
            Fail(_at, "a ')' is missing");
        else if (!Failed && _documents is [var document, ..])
            Fail(document.At, "its here-document never begins");
        if (Failed)
            return;
        word.Inside(list);
        _at++;
    }

    private void Backquoted(WordBuilder word)
    {
        var start = _at;
        var close = _source.IndexOf('`', _at + 1, _end - _at - 1);
        if (close < 0)
        {
            Fail(_at, "a ` is never closed");
            return;
        }

        var escape = _source.IndexOf('\\', start, close - start);
        if (escape >= 0)
        {
            Fail(escape, "a backslash stands between backquotes; use $( )");
            return;
        }

        if (_documents is not null)
        {
            Fail(_at, "a substitution stands between a here-document and its text");
            return;
        }

        var outer = _end;
        _end = close;
        _at = start + 1;
        var list = ParseList([]);
        if (!Failed && !AtEnd)
            Fail(_at, $"'{Here}' cannot stand here");
        if (!Failed && _documents is [var document, ..])
            Fail(document.At, "its here-document never begins");
        if (Failed)
            return;
        _end = outer;
        _at = close + 1;
        word.Inside(list);
        word.Add(PieceKind.CommandSubstitution, _source[start.._at]);
    }
}
