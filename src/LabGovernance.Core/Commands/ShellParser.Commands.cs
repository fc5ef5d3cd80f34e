namespace LabGovernance.Commands;

internal sealed partial class ShellParser
{
    private const int MostBesideWords = 64;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "!", "{", "}", "if", "then", "elif", "else", "fi", "while", "until", "for", "do", "done", "case", "esac", "in", "function", "coproc", "select",
    };

    private static readonly string[] OnlyInBash = ["coproc"];

    private ShellCommand? ParseCommand()
    {
        if (!Enter())
            return null;
        var command = ParseCommandBody();
        _depth--;
        return Failed ? null : command;
    }

    private ShellCommand? ParseCommandBody()
    {
        var start = _at;
        if (Here == '(')
            return Next() == '(' ? ArithmeticCommand(start) : Subshell(start);
        if (AtReserved("{"))
            return Group(start);
        if (AtReserved("if"))
            return If(start);
        if (AtReserved("while") || AtReserved("until"))
            return Loop(start);
        if (AtReserved("for"))
            return For(start, "for");
        if (AtReserved("select"))
            return For(start, "select");
        if (AtReserved("[["))
            return Condition(start);
        if (AtReserved("case"))
            return Case(start);
        if (AtReserved("function"))
            return FunctionKeyword(start);
        if (AtCloser(Closing) || AtReserved("in"))
            return Refuse("a closing word stands where a command was expected");
        if (AtCloser(OnlyInBash))
            return Refuse("coproc is not POSIX");
        return Simple(start);
    }

    private ShellCommand? Refuse(string why)
    {
        Fail(_at, why);
        return null;
    }

    private CompoundCommand Subshell(int start)
    {
        _at++;
        var body = ParseList([]);
        if (!Failed && Here != ')')
            Fail(_at, "a ')' is missing");
        _at++;
        return Compound(start, CompoundKind.Subshell, [body]);
    }

    /// <summary><c>((…))</c>, which shells without it take for a subshell in a subshell.</summary>
    private CompoundCommand ArithmeticCommand(int start)
    {
        var word = new WordBuilder();
        Arithmetic(word, "((");
        return Compound(start, CompoundKind.Arithmetic, [], null, [word.Build(Failed ? default : SourceSpan.Between(start, _at))]);
    }

    private CompoundCommand Group(int start)
    {
        _at++;
        var body = ParseList(["}"]);
        Expect("}");
        return Compound(start, CompoundKind.Group, [body]);
    }

    private CompoundCommand If(int start)
    {
        var bodies = new List<CommandList>();
        _at += 2;
        bodies.Add(ParseList(["then"]));
        Expect("then");
        bodies.Add(ParseList(["elif", "else", "fi"]));
        while (!Failed && AtReserved("elif"))
        {
            _at += 4;
            bodies.Add(ParseList(["then"]));
            Expect("then");
            bodies.Add(ParseList(["elif", "else", "fi"]));
        }

        if (!Failed && AtReserved("else"))
        {
            _at += 4;
            bodies.Add(ParseList(["fi"]));
        }

        Expect("fi");
        return Compound(start, CompoundKind.If, bodies);
    }

    private CompoundCommand Loop(int start)
    {
        var kind = AtReserved("while") ? CompoundKind.While : CompoundKind.Until;
        _at += 5;
        var condition = ParseList(["do"]);
        Expect("do");
        var body = ParseList(["done"]);
        Expect("done");
        return Compound(start, kind, [condition, body]);
    }

    /// <summary>
    /// <c>[[ … ]]</c>, one command with words of its own to bash. A shell without it sees operators there, and what they would start is told
    /// by marking the word: where that could be anything, the line is not understood.
    /// </summary>
    private ShellCommand? Condition(int start)
    {
        var words = new List<ShellWord>();
        var isPattern = false;
        while (!Failed)
        {
            SkipBlanks();
            if (AtEnd || Here is '\n' or ';')
                return Refuse("a ']]' is missing");
            if (AtReserved("]]"))
            {
                words.Add(ShellWord.Plain("]]", new SourceSpan(_at, 2)));
                _at += 2;
                break;
            }

            if ((Here == '&' && Next() == '&') || (Here == '|' && Next() == '|'))
            {
                words.Add(ShellWord.Plain(_source.Substring(_at, 2), new SourceSpan(_at, 2)));
                _at += 2;
                SkipBlanks();
                if (Here is not ('-' or '!' or '"' or '$'))
                    return Refuse("a shell without [[ would start what follows the operator; use two tests");
                continue;
            }

            if (isPattern)
                words.Add(RegularExpression());
            else if (IsMeta(Here))
                return Refuse($"'{Here}' cannot stand here");
            else
                words.Add(ParseWord());
            isPattern = words[^1].Shape == "=~";
        }

        if (Failed)
            return null;
        var end = _at;
        List<Redirection>? redirections = null;
        SkipBlanks();
        while (!Failed && TryRedirection(ref redirections))
        {
            end = _at;
            SkipBlanks();
        }

        if (Failed)
            return null;
        var condition = new SimpleCommand { Span = SourceSpan.Between(start, end), Words = words, Redirections = redirections ?? (IReadOnlyList<Redirection>)[] };
        Completed.Add(condition);
        return condition;
    }

    /// <summary>What follows <c>=~</c>, up to a blank outside parentheses; other shells refuse the parentheses.</summary>
    private ShellWord RegularExpression()
    {
        var start = _at;
        var word = new WordBuilder();
        var open = 0;
        while (!AtEnd && Here is not ('\n' or ';' or '&' or '<' or '>') && !(open == 0 && Here is ' ' or '\t' or ')') && !(open == 0 && Here == '|'))
        {
            if (Here is '(' or ')' or '|' or ' ')
            {
                open += Here == '(' ? 1 : Here == ')' ? -1 : 0;
                word.Append(PieceKind.Quoted, Here);
                _at++;
            }
            else
            {
                ParseCharacter(word);
            }
        }

        return word.Build(Failed ? default : SourceSpan.Between(start, _at));
    }

    private CompoundCommand? For(int start, string keyword)
    {
        _at += keyword.Length;
        SkipBlanks();
        if (keyword == "for" && Here == '(' && Next() == '(')
            return CountingLoop(start);
        if (ReadName() is not { } name)
            return (CompoundCommand?)Refuse("a loop needs a variable's name");
        SkipToCommand();
        var words = new List<ShellWord>();
        if (AtReserved("in"))
        {
            _at += 2;
            ReadWords(words);
        }

        SkipBlanks();
        if (Here == ';')
            _at++;
        Expect("do");
        var body = ParseList(["done"]);
        Expect("done");
        return Compound(start, CompoundKind.For, [body], name, words);
    }

    /// <summary><c>for ((…))</c>, which shells without it refuse.</summary>
    private CompoundCommand CountingLoop(int start)
    {
        var word = new WordBuilder();
        Arithmetic(word, "((", isLoop: true);
        SkipBlanks();
        if (Here == ';')
            _at++;
        var head = word.Build(Failed ? default : SourceSpan.Between(start, _at));
        Expect("do");
        var body = ParseList(["done"]);
        Expect("done");
        return Compound(start, CompoundKind.While, [body], null, [head]);
    }

    private void ReadWords(List<ShellWord> words)
    {
        SkipBlanks();
        while (!AtEnd && Here is not ('\n' or ';' or '&' or '|' or ')'))
        {
            if (Here == '(' || (Here is '<' or '>' && Next() != '('))
            {
                Fail(_at, $"'{Here}' cannot stand here");
                return;
            }

            words.Add(ParseWord());
            SkipBlanks();
        }
    }

    private CompoundCommand Case(int start)
    {
        _at += 4;
        SkipBlanks();
        var words = new List<ShellWord>();
        var bodies = new List<CommandList>();
        if (AtEnd || IsMeta(Here))
            Fail(_at, "case needs a word");
        else
            words.Add(ParseWord());
        Expect("in");
        SkipToCommand();
        while (!AtEnd && !AtReserved("esac"))
        {
            if (Here == '(')
                _at++;
            if (!CasePatterns(words))
                break;
            bodies.Add(ParseList([";;", "esac"]));
            if (Here == ';' && Next() == ';')
                _at += Next(2) == '&' ? 3 : 2;
            SkipToCommand();
        }

        Expect("esac");
        return Compound(start, CompoundKind.Case, bodies, null, words);
    }

    private bool CasePatterns(List<ShellWord> words)
    {
        while (true)
        {
            SkipBlanks();
            if (AtEnd || IsMeta(Here))
                break;
            words.Add(ParseWord());
            SkipBlanks();
            if (Here == ')')
            {
                _at++;
                return true;
            }

            if (Here != '|')
                break;
            _at++;
        }

        Fail(_at, "a case's pattern is incomplete");
        return false;
    }

    private CompoundCommand? FunctionKeyword(int start)
    {
        _at += "function".Length;
        SkipBlanks();
        if (AtEnd || IsMeta(Here))
            return (CompoundCommand?)Refuse("a function needs a name");
        var name = ParseWord();
        SkipBlanks();
        if (Here == '(' && Next() == ')')
            _at += 2;
        return name.Text is { } text ? FunctionBody(start, text) : (CompoundCommand?)Refuse("a function's name must be plain");
    }

    private CompoundCommand? FunctionBody(int start, string name)
    {
        SkipToCommand();
        if (AtEnd || ParseCommand() is not { } body)
            return (CompoundCommand?)Refuse("a function needs a body");
        var pipeline = new Pipeline([body], false, Connector.Then, body.Span);
        return new CompoundCommand
        {
            Span = SourceSpan.Between(start, body.Span.End),
            Kind = CompoundKind.Function,
            Name = name,
            Bodies = [new CommandList([pipeline], body.Span)],
        };
    }

    private CompoundCommand Compound(
        int start, CompoundKind kind, IReadOnlyList<CommandList> bodies, string? name = null, IReadOnlyList<ShellWord>? words = null)
    {
        var end = _at;
        List<Redirection>? redirections = null;
        while (!Failed)
        {
            SkipBlanks();
            if (!TryRedirection(ref redirections))
                break;
            end = _at;
        }

        return new CompoundCommand
        {
            Span = Failed ? default : SourceSpan.Between(start, end),
            Kind = kind,
            Name = name,
            Bodies = bodies,
            Words = words ?? [],
            Redirections = redirections ?? (IReadOnlyList<Redirection>)[],
        };
    }

    private ShellCommand? Simple(int start)
    {
        List<Assignment>? assignments = null;
        var words = new List<ShellWord>();
        List<Redirection>? redirections = null;
        var end = start;
        while (!Failed)
        {
            SkipBlanks();
            var beside = (assignments?.Count ?? 0) + (redirections?.Count ?? 0);
            if (beside > MostBesideWords)
                return Refuse($"one command has more than {MostBesideWords} redirections and assignments");
            if (AtEnd || Here is '\n' or ';' or ')' || (Here == '&' && Next() != '>') || Here == '|')
                break;
            if (TryRedirection(ref redirections))
            {
                end = _at;
                continue;
            }

            if (Here == '(')
            {
                if (words.Count == 1 && beside == 0 && words[0].Text is { } name && ClosesAtOnce())
                    return FunctionBody(start, name);
                return Refuse("a '(' cannot stand here");
            }

            if (words.Count == 0 && TryAssignment(ref assignments))
            {
                end = _at;
                continue;
            }

            if (redirections is not null && redirections.Exists(r => r.Operator is "&>" or "&>>"))
                return Refuse("what follows '&> file' is an argument to one shell and a command to another; write '> file 2>&1'");
            words.Add(ParseWord());
            end = _at;
            if (words.Count == 1 && assignments is null && words[0].IsBare && Reserved.Contains(words[0].Shape))
                return Refuse("a reserved word stands where a command was expected");
        }

        if (!Failed && words.Count == 0 && assignments is null && redirections is null)
            Fail(_at, "a command was expected");
        if (Failed)
            return null;
        var simple = new SimpleCommand
        {
            Span = SourceSpan.Between(start, end),
            Assignments = assignments ?? (IReadOnlyList<Assignment>)[],
            Words = words,
            Redirections = redirections ?? (IReadOnlyList<Redirection>)[],
        };
        Completed.Add(simple);
        return simple;
    }

    private bool ClosesAtOnce()
    {
        var from = _at++;
        SkipBlanks();
        if (Here == ')')
        {
            _at++;
            return true;
        }

        _at = from;
        return false;
    }

    private bool TryAssignment(ref List<Assignment>? assignments)
    {
        var start = _at;
        if (ReadName() is not { } name)
            return false;
        if (Here == '+' && Next() == '=')
            _at++;
        if (Here != '=')
        {
            _at = start;
            return false;
        }

        var from = ++_at;
        var value = Here == '(' ? ArrayValue() : AtEnd || IsMeta(Here) ? ShellWord.Static(string.Empty, new SourceSpan(from, 0)) : ParseWord();
        (assignments ??= []).Add(new Assignment(name, value, SourceSpan.Between(start, Math.Max(start, _at))));
        return true;
    }

    /// <summary>An array's words; shells without arrays refuse the whole line.</summary>
    private ShellWord ArrayValue()
    {
        var start = _at++;
        var value = new WordBuilder { IsDialect = true };
        SkipToCommand();
        while (!AtEnd && Here != ')')
        {
            if (IsMeta(Here) && !(Here is '<' or '>' && Next() == '('))
                break;
            foreach (var list in ParseWord().Substitutions)
                value.Inside(list);
            SkipToCommand();
        }

        if (!Failed && Here != ')')
            Fail(_at, "an array's ')' is missing");
        if (Failed)
            return ShellWord.Static(string.Empty, default);
        _at++;
        value.Add(PieceKind.Parameter, _source[start.._at]);
        return value.Build(SourceSpan.Between(start, _at));
    }

    private string? ReadName()
    {
        if (!(char.IsAsciiLetter(Here) || Here == '_'))
            return null;
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Here) || Here == '_')
            _at++;
        return _source[start.._at];
    }
}
