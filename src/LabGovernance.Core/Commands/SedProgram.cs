namespace LabGovernance.Commands;

/// <summary>Reads a program of sed as far as it can be told to change nothing but the text that flows through.</summary>
internal ref struct SedProgram
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private SedProgram(ReadOnlySpan<char> text) => _text = text;

    /// <summary>False for what starts a program, reads or writes a file, or is read differently by different seds.</summary>
    public static bool IsHarmless(string text) => new SedProgram(text).Read();

    private readonly char Here => _at < _text.Length ? _text[_at] : '\0';

    private bool Read()
    {
        while (true)
        {
            Skip(" \t\n;");
            if (_at >= _text.Length)
                return true;
            if (!Command())
                return false;
        }
    }

    private bool Command()
    {
        if (!Address())
            return false;
        Skip(" \t");
        if (Here == ',')
        {
            _at++;
            Skip(" \t+~");
            if (!Address())
                return false;
        }

        Skip(" \t!");
        var command = Here;
        _at++;
        switch (command)
        {
            case '{' or '}':
                return true;
            case '#':
                SkipLine();
                return true;
            case '=' or 'd' or 'D' or 'g' or 'G' or 'h' or 'H' or 'n' or 'N' or 'p' or 'P' or 'x' or 'z' or 'F':
                return Ends();
            case 'l' or 'q' or 'Q':
                Skip(" \t0123456789");
                return Ends();
            case ':' or 'b' or 't' or 'T':
                Skip(" \t");
                while (char.IsAsciiLetterOrDigit(Here) || Here == '_')
                    _at++;
                return Ends();
            case 'a' or 'i' or 'c':
                var start = _at;
                SkipLine();
                return !_text[start.._at].Contains('\\');
            case 's':
                return Delimited(2) && Flags();
            case 'y':
                return Delimited(2) && Ends();
            default:
                return false;
        }
    }

    private bool Address()
    {
        if (Here == '/')
        {
            if (!Delimited(1))
                return false;
            while (Here is 'I' or 'M')
                _at++;
            return true;
        }

        Skip("0123456789$~");
        return true;
    }

    /// <summary>Texts between delimiters, of which the first is where it stands; a bracket that holds the delimiter divides the readers.</summary>
    private bool Delimited(int texts)
    {
        var delimiter = Here;
        if (delimiter is '\0' or '\\' or '\n' or ' ' || char.IsAsciiLetterOrDigit(delimiter))
            return false;
        _at++;
        var bracket = false;
        while (texts > 0)
        {
            switch (Here)
            {
                case '\0' or '\n':
                    return false;
                case '\\':
                    if (_at + 1 >= _text.Length || _text[_at + 1] == '\n')
                        return false;
                    _at++;
                    break;
                case var c when c == delimiter:
                    if (bracket)
                        return false;
                    texts--;
                    break;
                case '[':
                    bracket = true;
                    break;
                case ']':
                    bracket = false;
                    break;
                default:
                    break;
            }

            _at++;
        }

        return true;
    }

    private bool Flags()
    {
        Skip("gpiIM0123456789");
        return Ends();
    }

    private bool Ends()
    {
        Skip(" \t");
        return _at >= _text.Length || Here is ';' or '\n' or '}' or '#';
    }

    private void Skip(string characters)
    {
        while (_at < _text.Length && characters.Contains(Here, StringComparison.Ordinal))
            _at++;
    }

    private void SkipLine()
    {
        while (_at < _text.Length && Here != '\n')
            _at++;
    }
}
