namespace LabGovernance.Commands;

/// <summary>
/// Reads the POSIX shell grammar by recursive descent, and only what sh, dash and bash read alike: where they
/// differ the line is not understood. Linear in the length of the line.
/// </summary>
internal sealed partial class ShellParser
{
    public const int LongestLine = 64 * 1024;
    public const int DeepestNesting = 40;

    private static readonly string[] Closing = ["then", "elif", "else", "fi", "do", "done", "esac", "}"];

    private readonly string _source;
    private int _at;
    private int _end;
    private int _depth;
    private List<PendingDocument>? _documents;

    private ShellParser(string source)
    {
        _source = source;
        _end = source.Length;
    }

    /// <summary>Why the line was not understood; null when it was.</summary>
    public Misreading? Misreading { get; private set; }

    /// <summary>The simple commands completed so far, even when the whole was not understood.</summary>
    public List<SimpleCommand> Completed { get; } = [];

    public CommandList? Tree { get; private set; }

    public static ShellParser Parse(string source)
    {
        var parser = new ShellParser(source);
        parser.ParseAll();
        return parser;
    }

    private bool Failed => Misreading is not null;

    private bool AtEnd => _at >= _end;

    private char Here => _at < _end ? _source[_at] : '\0';

    private char Next(int ahead = 1) => _at + ahead < _end ? _source[_at + ahead] : '\0';

    private void ParseAll()
    {
        if (_source.Length > LongestLine)
        {
            Fail(LongestLine, $"it is longer than {LongestLine} characters");
            return;
        }

        if (SuspiciousCharacters.First(_source) is { } misreading)
        {
            Fail(misreading.Position, misreading.Why);
            return;
        }

        var tree = ParseList([]);
        if (!Failed && !AtEnd)
            Fail(_at, Here == ')' ? "a ')' closes nothing" : "it goes on where it should end");
        if (!Failed && _documents is [var document, ..])
            Fail(document.At, "its here-document never begins");
        if (!Failed)
            Tree = tree;
    }

    private void Fail(int at, string why)
    {
        Misreading ??= new Misreading(Math.Min(at, _source.Length), why);
        _at = _end = 0;
    }

    private bool Enter()
    {
        if (++_depth <= DeepestNesting)
            return true;
        Fail(_at, $"it is nested deeper than {DeepestNesting} levels");
        return false;
    }

    /// <summary>A list up to one of the closing words, a closing parenthesis or the end; the closer is left standing.</summary>
    private CommandList ParseList(string[] closers)
    {
        var start = _at;
        var pipelines = new List<Pipeline>();
        if (!Enter())
            return new CommandList(pipelines, default);
        while (true)
        {
            SkipToCommand();
            if (AtEnd || Here == ')' || AtCloser(closers))
                break;
            var pipeline = ParsePipeline();
            if (Failed)
                break;
            pipelines.Add(pipeline);
        }

        _depth--;
        return new CommandList(pipelines, SourceSpan.Between(Math.Min(start, _at), _at));
    }

    private Pipeline ParsePipeline()
    {
        var start = _at;
        var commands = new List<ShellCommand>();
        var negated = false;
        while (AtReserved("!"))
        {
            negated = true;
            _at++;
            SkipBlanks();
        }

        while (true)
        {
            var command = ParseCommand();
            if (Failed)
                return new Pipeline(commands, negated, Connector.Then, default);
            commands.Add(command!);
            SkipBlanks();
            if (Here != '|' || Next() == '|')
                break;
            _at += Next() == '&' ? 2 : 1;
            SkipToCommand();
        }

        var end = commands[^1].Span.End;
        return new Pipeline(commands, negated, ParseConnector(), SourceSpan.Between(start, end));
    }

    private Connector ParseConnector()
    {
        switch (Here)
        {
            case '&' when Next() == '&':
                _at += 2;
                return Continue(Connector.And);
            case '|' when Next() == '|':
                _at += 2;
                return Continue(Connector.Or);
            case '&':
                _at++;
                return Connector.Background;
            case ';' when Next() == ';':
                return Connector.Then;
            case ';':
                _at++;
                return Connector.Then;
            default:
                if (!AtEnd && Here is not ('\n' or ')') && !AtCloser(Closing))
                    Fail(_at, $"'{Here}' cannot stand here");
                return Connector.Then;
        }
    }

    private Connector Continue(Connector connector)
    {
        SkipToCommand();
        if (AtEnd || Here == ')')
            Fail(_at, "a command is missing after && or ||");
        return connector;
    }

    private void SkipBlanks()
    {
        while (!AtEnd)
        {
            if (Here is ' ' or '\t')
            {
                _at++;
            }
            else if (Here == '\\' && Next() == '\n')
            {
                _at += 2;
            }
            else if (Here == '#')
            {
                while (!AtEnd && Here != '\n')
                    _at++;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipToCommand()
    {
        while (true)
        {
            SkipBlanks();
            if (AtEnd || Here != '\n')
                return;
            _at++;
            ReadDocuments();
        }
    }

    private bool AtCloser(string[] closers)
    {
        foreach (var closer in closers)
        {
            if (closer == ";;" ? Here == ';' && Next() == ';' : AtReserved(closer))
                return true;
        }

        return false;
    }

    private bool AtReserved(string word)
    {
        if (_at + word.Length > _end || string.CompareOrdinal(_source, _at, word, 0, word.Length) != 0)
            return false;
        var after = _at + word.Length;
        while (after + 1 < _end && _source[after] == '\\' && _source[after + 1] == '\n')
            after += 2;
        return after >= _end || IsMeta(_source[after]);
    }

    private bool Expect(string word)
    {
        SkipToCommand();
        if (AtReserved(word))
        {
            _at += word.Length;
            return true;
        }

        Fail(AtEnd ? _end : _at, $"'{word}' is missing");
        return false;
    }

    private static bool IsMeta(char c) => c is ' ' or '\t' or '\n' or ';' or '&' or '|' or '<' or '>' or '(' or ')';
}
