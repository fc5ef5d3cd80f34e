using System.Globalization;
using System.Text;

namespace LabGovernance.Commands;

internal sealed partial class ShellParser
{
    private static readonly string[] Operators = ["&>>", "&>", "<<<", "<<-", "<<", ">>", ">|", ">&", "<&", "<>", ">", "<"];

    private bool TryRedirection(ref List<Redirection>? redirections)
    {
        var start = _at;
        var digits = 0;
        while (digits < 9 && char.IsAsciiDigit(Next(digits)))
            digits++;
        var both = digits == 0 && Here == '&' && Next() == '>';
        if (!both && Next(digits) is not ('<' or '>'))
            return false;
        if (digits == 0 && Here is '<' or '>' && Next() == '(')
            return false;
        int? descriptor = digits == 0 ? null : int.Parse(_source.AsSpan(start, digits), CultureInfo.InvariantCulture);
        _at += digits;
        var op = ReadOperator();
        if (op is ">&" or "<&" && Here == '-' && _at + 1 < _end && !char.IsWhiteSpace(Next()) && !IsMeta(Next()))
        {
            Fail(_at, $"what follows '{op}-' is a word of its own to one shell and a file to another");
            return true;
        }

        SkipBlanks();
        if (AtEnd || (IsMeta(Here) && !(Here is '<' or '>' && Next() == '(')))
        {
            Fail(_at, $"nothing follows '{op}'");
            return true;
        }

        var target = ParseWord();
        if (Failed)
            return true;
        var redirection = new Redirection(descriptor, op, target, SourceSpan.Between(start, _at));
        if (op is "<<" or "<<-")
            redirection = redirection with { Pending = Announce(start, op, target) };
        (redirections ??= []).Add(redirection);
        return true;
    }

    private string ReadOperator()
    {
        foreach (var op in Operators)
        {
            if (_at + op.Length <= _end && string.CompareOrdinal(_source, _at, op, 0, op.Length) == 0)
            {
                _at += op.Length;
                return op;
            }
        }

        return string.Empty;
    }

    private PendingDocument? Announce(int start, string op, ShellWord delimiter)
    {
        var raw = delimiter.Span.Of(_source);
        if (delimiter.Text is not { } text || delimiter.IsDialect || raw.Contains('\n', StringComparison.Ordinal))
        {
            Fail(start, "a here-document's delimiter must be plain");
            return null;
        }

        var document = new PendingDocument(start, text, raw.AsSpan().IndexOfAny('\'', '"', '\\') >= 0, op == "<<-");
        (_documents ??= []).Add(document);
        return document;
    }

    private void ReadDocuments()
    {
        if (_documents is not { } documents)
            return;
        _documents = null;
        foreach (var document in documents)
        {
            ReadDocument(document);
            if (Failed)
                return;
        }
    }

    private void ReadDocument(PendingDocument document)
    {
        var start = _at;
        var text = new StringBuilder();
        while (_at < _end)
        {
            var newline = _source.IndexOf('\n', _at, _end - _at);
            var lineEnd = newline < 0 ? _end : newline;
            var line = _source.AsSpan(_at, lineEnd - _at);
            if (document.StripsTabs)
                line = line.TrimStart('\t');
            if (line.SequenceEqual(document.Delimiter))
            {
                var after = lineEnd < _end ? lineEnd + 1 : lineEnd;
                document.Body = document.IsLiteral
                    ? ShellWord.Static(text.ToString(), SourceSpan.Between(start, _at))
                    : Expanded(start, _at);
                if (!Failed)
                    _at = after;
                return;
            }

            if (!document.IsLiteral && line.EndsWith('\\'))
            {
                Fail(lineEnd - 1, "a line continues inside a here-document; quote its delimiter");
                return;
            }

            text.Append(line).Append('\n');
            _at = newline < 0 ? _end : newline + 1;
        }

        Fail(document.At, $"its here-document never ends with '{document.Delimiter}'");
    }

    /// <summary>A here-document whose text the shell expands as if between double quotes.</summary>
    private ShellWord Expanded(int start, int end)
    {
        var outer = _end;
        _end = end;
        _at = start;
        var word = new WordBuilder();
        while (!AtEnd)
            ParseQuotedCharacter(word, isDocument: true);
        if (!Failed)
            _end = outer;
        return word.Build(SourceSpan.Between(start, end));
    }
}
