namespace LabGovernance.Commands;

/// <summary>Walks the tree and opens every wrapper, under a budget that no line can outgrow.</summary>
internal sealed class InvocationCollector(string source, IScriptReader? powerShell = null)
{
    /// <summary>Of a runbook, or a script inside a line that is PowerShell's.</summary>
    private const int MostInvocations = 512;
    private const int MostInvocationsOfLine = 128;
    private const int MostWords = 512;
    private const int MostWordsOfLine = 2048;
    private const int MostMoves = 32;
    private const int MostCharacters = 4 * ShellParser.LongestLine;
    private const int DeepestWrapping = 16;
    private const int MostLines = 64;
    private const int MostDirectories = 8;
    private const int LongestDirectory = 4096;

    private static readonly HashSet<string> Evaluators = new(StringComparer.Ordinal)
    {
        "test", "[", "[[", "printf", "read", "unset", "let", "declare", "typeset", "local", "export", "readonly", "mapfile", "readarray", "getopts", "wait", "shift", "return", "exit", "integer",
    };

    private readonly List<Invocation> _found = [];
    private List<SourceSpan>? _forkBombs;
    private List<SourceSpan>? _functions;
    private List<SourceSpan>? _dialects;
    private List<ShellWord>? _heads;
    private List<Caveat>? _caveats;
    private readonly List<string> _everywhere = [];
    private string[] _directories = [];
    private int _read;
    private int _walks;
    private int _moves;
    private int _words;
    private int _most = MostInvocationsOfLine;
    private Misreading? _misreading;

    public bool HasStopped { get; private set; }

    public CommandLine Collect(ShellLanguage language)
    {
        if (language == ShellLanguage.PowerShell)
            _most = MostInvocations;
        var tree = language == ShellLanguage.PowerShell ? PowerShell(source, Surroundings.Top) : Posix();
        return new CommandLine
        {
            Source = source,
            Tree = tree,
            Misreading = _misreading,
            Invocations = _found,
            ForkBombs = _forkBombs ?? (IReadOnlyList<SourceSpan>)[],
            Functions = _functions ?? (IReadOnlyList<SourceSpan>)[],
            Dialects = _dialects ?? (IReadOnlyList<SourceSpan>)[],
            Heads = _heads ?? (IReadOnlyList<ShellWord>)[],
            Caveats = _caveats ?? (IReadOnlyList<Caveat>)[],
        };
    }

    public void Misread(Surroundings around, int position, string why)
    {
        if (around.Anchor is { } anchor)
            _misreading ??= around.Passage == Passage.Suspected ? null : new Misreading(anchor.Start, $"the script inside it cannot be read: {why}");
        else
            _misreading ??= new Misreading(position, why);
    }

    public void Define(SourceSpan span) => (_functions ??= []).Add(span);

    public void Note(Surroundings around, Caveat caveat)
    {
        if (around.Passage != Passage.Suspected && (_caveats?.Count ?? 0) < MostInvocations)
            (_caveats ??= []).Add(caveat);
    }

    /// <summary>Takes a command that was read elsewhere.</summary>
    /// <returns>Where the walk is inside it.</returns>
    public Surroundings Start(StartedCommand command, Surroundings around)
    {
        var table = command.IsBuiltIn || command.IsInert || command.IsTwin || command.Words.Count == 0;
        var opening = command.Wraps is { } kind
            ? new Opening(kind)
            {
                Words = command.Inner,
                Scripts = command.Scripts,
                Opaque = command.Opaque,
                ReadsInput = command.ReadsInput,
                Directory = command.Directory,
                Target = command.Target,
            }
            : table ? null : Readable(Wrappers.Open(command.Words));
        var invocation = Placed(command.Words, command.Span, around, command.Redirections) with
        {
            Environment = command.Environment,
            IsInert = command.IsInert,
            IsTwin = command.IsTwin,
            OtherWords = command.OtherWords,
            Opening = opening,
            Feed = new Feed(command.Input, command.HasUnknownInput),
        };
        Enter(invocation, around, isText: table);
        if (opening is null)
            Move(command.Directory);
        return around with
        {
            Outer = invocation,
            OuterIndex = -1,
            IsAlone = false,
            Passage = around.Passage == Passage.Suspected ? Passage.Suspected : opening?.Kind == WrapperKind.Remote ? Passage.Remote : Passage.Wrapper,
        };
    }

    private CommandList? Posix()
    {
        var parser = ShellParser.Parse(source);
        _misreading = parser.Misreading;
        if (parser.Tree is { } tree)
        {
            if (tree.Pipelines.Count == 0)
                _misreading = new Misreading(0, "there is no command in it");
            Walk(tree, Surroundings.Top, Feed.None);
        }
        else
        {
            foreach (var command in parser.Completed.Take(_most))
                Simple(command, Surroundings.Top with { Passage = Passage.Suspected }, Feed.None);
            foreach (var command in RoughReading.Of(source))
                Simple(command, Surroundings.Top with { Passage = Passage.Suspected, Anchor = new SourceSpan(0, source.Length) }, Feed.None);
        }

        return parser.Tree;
    }

    private CommandList? PowerShell(string script, Surroundings around)
    {
        var text = script.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (script.Length > ShellParser.LongestLine)
            Misread(around, ShellParser.LongestLine, $"it is longer than {ShellParser.LongestLine} characters");
        else if (powerShell is null)
            Misread(around, 0, "there is nothing here to read PowerShell with");
        else
            powerShell.Read(script, new ScriptReport(this, around));
        if (SuspiciousCharacters.First(text) is { } suspicious)
            Misread(around, suspicious.Position, suspicious.Why);
        return null;
    }

    private bool IsSpent(int at)
    {
        if (_found.Count < _most && _read < MostCharacters && _walks < 8 * _most && _words < MostWordsOfLine && _moves <= MostMoves)
            return false;
        HasStopped = true;
        _misreading ??= new Misreading(at, _moves > MostMoves ? $"it changes its folder more than {MostMoves} times" : "it starts more commands than can be judged");
        return true;
    }

    private void Walk(CommandList list, Surroundings around, Feed feed)
    {
        for (var k = 0; k < list.Pipelines.Count; k++)
        {
            var pipeline = list.Pipelines[k];
            for (var i = 0; i < pipeline.Commands.Count; i++)
            {
                _walks++;
                if (IsSpent(around.Anchor?.Start ?? pipeline.Span.Start))
                    return;
                var fed = i == 0 ? feed : PipedText.From(pipeline.Commands[i - 1]);
                switch (pipeline.Commands[i])
                {
                    case SimpleCommand simple:
                        Simple(simple, around, fed);
                        break;
                    case CompoundCommand compound:
                        Compound(compound, around, fed);
                        break;
                    default:
                        break;
                }
            }
        }
    }

    private void Compound(CompoundCommand compound, Surroundings around, Feed feed)
    {
        var place = around.Anchor ?? compound.Span;
        if (compound.Kind == CompoundKind.Function)
        {
            (_functions ??= []).Add(place);
            if (ForkBomb.Is(compound))
                (_forkBombs ??= []).Add(place);
        }

        if (compound.Kind == CompoundKind.Arithmetic)
        {
            (_dialects ??= []).Add(place);
            var text = compound.Words[0].Shape.AsSpan(2);
            var subshell = new InnerScript(text[..Math.Max(0, text.Length - 2)].ToString(), true, place);
            Script(subshell, around with { Passage = Passage.Suspected, Anchor = place, Depth = around.Depth + 1 }, Feed.None);
        }

        if (compound is { Kind: CompoundKind.While, Words.Count: > 0 })
            (_heads ??= []).AddRange(compound.Words);
        Inside(compound.Words, around);
        Inside(compound.Redirections, around);
        if (compound.Redirections.Count > 0)
        {
            feed = Fed(compound.Redirections, feed, around);
            Record(Placed([], compound.Span, around, compound.Redirections));
        }

        if (compound is { Kind: CompoundKind.For, Name: { } variable })
            Record(Placed([], compound.Span, around, []) with { Environment = [new Assignment(variable, ShellWord.Arriving(place) with { IsOneValue = LoopVariable.AreWritten(compound.Words) }, place)] });
        var late = around.IsLate || compound.Kind is CompoundKind.For or CompoundKind.While or CompoundKind.Until or CompoundKind.Function;
        var inside = around with { IsAlone = false, IsLate = late };
        var rounds = LoopVariable.Rounds(compound);
        foreach (var body in compound.Bodies)
        {
            foreach (var value in rounds)
                Walk(body, inside with { Loop = new LoopVariable(compound.Name!, value, around.Loop) }, feed);
            if (rounds.Count == 0)
                Walk(body, inside, feed);
        }
    }

    private void Simple(SimpleCommand command, Surroundings around, Feed feed)
    {
        if (around.Loop is { } loop)
            command = Round(command, loop);
        Inside(command.Words, around);
        Inside(command.Redirections, around);
        foreach (var assignment in command.Assignments)
        {
            Inside([assignment.Value], around);
            Later(assignment.Value, around);
            if (IsSubscript(assignment.Value))
                Note(around, new Caveat(CaveatKind.Definition, around.Anchor ?? assignment.Value.Span, "Arithmetic would run the command in this subscript."));
        }

        if (command.Words.Count > 1 && command.Words[0].Text is { } name && Evaluators.Contains(name))
            Evaluated(command.Words, around);
        var words = BraceExpansion.Expand(command.Words, out var isWhole);
        if (!isWhole)
            _misreading ??= new Misreading(around.Anchor?.Start ?? command.Span.Start, "its braces make more words than can be judged");
        if (words.Count > MostWords)
        {
            _misreading ??= new Misreading(around.Anchor?.Start ?? command.Span.Start, $"one command has more than {MostWords} words");
            words = [.. words.Take(MostWords)];
        }

        Start(words, command, around, Fed(command.Redirections, feed, around));
    }

    /// <summary>A command as it is in one round of a loop.</summary>
    private static SimpleCommand Round(SimpleCommand command, LoopVariable loop) => command with
    {
        Words = [.. command.Words.Select(loop.In)],
        Redirections = [.. command.Redirections.Select(r => r.IsDocument && r.Operator != "<<<" ? r : r with { Target = loop.In(r.Target) })],
        Assignments = [.. command.Assignments.Select(a => a with { Value = loop.In(a.Value) })],
    };

    /// <summary>Builtins that take names of variables evaluate a name's subscript, and run the command in it.</summary>
    private void Evaluated(IReadOnlyList<ShellWord> words, Surroundings around)
    {
        foreach (var word in words.Where(IsSubscript))
        {
            Note(around, new Caveat(CaveatKind.HiddenCode, around.Anchor ?? word.Span, $"{words[0].Text} would run the command in this subscript."));
            Later(word, around);
        }
    }

    private static bool IsSubscript(ShellWord word)
        => word.Text is { } text && text.Contains('[', StringComparison.Ordinal) && (text.Contains("$(", StringComparison.Ordinal) || text.Contains('`', StringComparison.Ordinal));

    /// <summary>Text with a substitution in it, which arithmetic and indirect expansion run later.</summary>
    private void Later(ShellWord value, Surroundings around)
    {
        if (around.Depth < DeepestWrapping && value.Text is { } text && (text.Contains("$(", StringComparison.Ordinal) || text.Contains('`', StringComparison.Ordinal)))
            Script(new InnerScript($"\"{text}\"", true, value.Span), around with { Passage = Passage.Suspected, Anchor = around.Anchor ?? value.Span, Depth = around.Depth + 4 }, Feed.None);
    }

    private static Feed Fed(IReadOnlyList<Redirection> redirections, Feed feed, Surroundings around)
    {
        foreach (var redirection in redirections)
        {
            if (redirection is { IsDocument: true, Document: { } document })
                feed = new Feed([new InnerScript(document.Shape, document.IsStatic, around.Anchor ?? redirection.Span)], false);
            else if (redirection.Operator is "<" or "<>" or "<&" && redirection.Target.Text != "/dev/null")
                feed = new Feed(feed.Texts, true);
        }

        return feed;
    }

    private void Inside(IReadOnlyList<ShellWord> words, Surroundings around)
    {
        for (var i = 0; i < words.Count; i++)
        {
            for (var k = 0; k < words[i].Substitutions.Count; k++)
                Walk(words[i].Substitutions[k], around with { IsAlone = false }, Feed.None);
        }
    }

    private void Inside(IReadOnlyList<Redirection> redirections, Surroundings around)
    {
        foreach (var redirection in redirections)
        {
            Inside([redirection.Target], around);
            if (redirection.Pending?.Body is { } body)
                Inside([body], around);
        }
    }

    private void Start(IReadOnlyList<ShellWord> words, SimpleCommand command, Surroundings around, Feed feed)
    {
        var opening = words.Count == 0 ? null : Readable(Wrappers.Open(words));
        Enter(Placed(words, command.Span, around, command.Redirections, command.Assignments, opening, feed), around, isText: false);
    }

    /// <summary>A command where the walk is.</summary>
    private Invocation Placed(
        IReadOnlyList<ShellWord> words,
        SourceSpan span,
        Surroundings around,
        IReadOnlyList<Redirection> redirections,
        IReadOnlyList<Assignment>? environment = null,
        Opening? opening = null,
        Feed? feed = null) => new()
        {
            Environment = environment ?? [],
            Opening = opening,
            Feed = feed ?? Feed.None,
            Words = words,
            Span = around.Anchor ?? span,
            Passage = around.Passage,
            Redirections = redirections,
            Outer = around.Outer,
            OuterIndex = around.OuterIndex,
            IsAlone = around.IsAlone,
            Directories = around.IsLate ? _everywhere : _directories,
            IsAnchored = around.Anchor is not null,
        };

    private Opening? Readable(Opening? opening)
        => powerShell is null && opening?.Scripts is [{ Language: ShellLanguage.PowerShell }] ? PowerShellOpening.Unread(opening) : opening;

    private void Enter(Invocation invocation, Surroundings around, bool isText)
    {
        if (!Record(invocation))
            return;
        Move(invocation);
        if (invocation.Opening is { } opening)
            Open(invocation, opening, around, invocation.Feed);
        if (around.Depth < DeepestWrapping && !isText)
            Suspect(invocation, around);
    }

    private bool Record(Invocation invocation)
    {
        if (IsSpent(invocation.Span.Start))
            return false;
        _words += _most == MostInvocations ? 0 : invocation.Words.Count;
        _found.Add(invocation);
        return true;
    }

    private void Move(Invocation invocation)
    {
        if (invocation.Name is "cd" or "pushd" && invocation.Words.Count > 1 && invocation.Words[^1].Text is not "-")
            Move(invocation.Words[^1] is { Text: null, Shape: ['~', ..] home } ? home : invocation.Words[^1].Text);
    }

    private void Move(string? directory)
    {
        if (directory is null)
            return;
        _moves += _most == MostInvocations ? 0 : 1;
        string[] reached = directory is ['/' or '~', ..] ? [directory]
            : _directories.Length == 0 ? [$"./{directory}"] : [.. _directories.TakeLast(MostDirectories / 2).Where(d => d.Length < LongestDirectory).Select(d => $"{d}/{directory}")];
        _directories = [.. _directories.Concat(reached).Distinct().TakeLast(MostDirectories)];
        _everywhere.AddRange(reached.Except(_everywhere).Take(4 * MostDirectories - _everywhere.Count));
    }

    private void Open(Invocation outer, Opening opening, Surroundings around, Feed feed)
    {
        if (around.Depth >= DeepestWrapping)
        {
            _misreading ??= new Misreading(outer.Span.Start, $"it wraps commands deeper than {DeepestWrapping} levels");
            return;
        }

        var before = _directories;
        Move(opening.Directory);
        var suspected = around.Passage == Passage.Suspected;
        var inner = around with { Outer = outer, OuterIndex = opening.Index, IsAlone = true, IsLate = around.IsLate || outer.Name == "trap", Depth = around.Depth + 1 };
        if (opening.Words.Count > 0)
        {
            var command = new SimpleCommand
            {
                Span = SourceSpan.Between(opening.Words[0].Span.Start, Math.Max(opening.Words[0].Span.Start, opening.Words[^1].Span.End)),
                Assignments = opening.Environment,
            };
            Start(opening.Words, command, inner with { Passage = suspected ? Passage.Suspected : Passage.Wrapper }, feed);
        }

        var passage = suspected ? Passage.Suspected : opening.Kind == WrapperKind.Remote ? Passage.Remote : Passage.Script;
        foreach (var script in opening.Scripts)
            Script(script, inner with { Passage = passage, Anchor = around.Anchor ?? script.Span }, feed);
        if (outer.Name is "xargs" && opening.Words.Count > 0)
            Filled(outer, opening, feed, inner);
        foreach (var text in opening.Lines.Count == 0 ? [] : feed.Texts)
            Lines(opening.Lines, text, outer, inner with { Passage = passage, Anchor = around.Anchor ?? text.Span });
        if (opening.ReadsInput && opening.Lines.Count == 0 && opening.Kind != WrapperKind.Interpreter)
        {
            foreach (var text in feed.Texts)
                Script(opening.Kind == WrapperKind.Schedule ? ScheduleOpening.Commands(text) : text, inner with { Passage = passage, Anchor = around.Anchor ?? text.Span }, Feed.None);
        }

        // A folder inside of a container or on another machine is none that the next command here stands in.
        if (opening.Kind is WrapperKind.Boundary or WrapperKind.Remote)
            _directories = before;
    }

    /// <summary>What xargs starts, with the text that is known to arrive in it; looked at for redlines only.</summary>
    private void Filled(Invocation outer, Opening opening, Feed feed, Surroundings around)
    {
        var at = outer.Words.ToList().FindIndex(w => w.Shape is ['-', 'I', ..]);
        var mark = at < 0 ? null : outer.Words[at].Shape.Length > 2 ? outer.Words[at].Shape[2..] : at + 1 < outer.Words.Count ? outer.Words[at + 1].Shape : string.Empty;
        foreach (var line in feed.Texts.SelectMany(t => t.Text.Split('\n')).Take(MostLines))
        {
            var given = line.Trim();
            if (given.Length == 0)
                continue;
            _read += given.Length;
            IReadOnlyList<ShellWord> words = mark is null
                ? [.. opening.Words.SkipLast(1), .. given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => ShellWord.Static(w.Trim('"', '\''), outer.Span))]
                : [.. opening.Words.SkipLast(1).Select(w => w.Text is { } text && mark.Length > 0 ? ShellWord.Static(text.Replace(mark, given, StringComparison.Ordinal), outer.Span) : w)];
            Start(words, new SimpleCommand { Span = outer.Span }, around with { OuterIndex = -1, Passage = Passage.Suspected, Anchor = around.Anchor ?? outer.Span, Depth = around.Depth + 3 }, Feed.None);
        }
    }

    /// <summary>Each line of a text as further words of a command.</summary>
    private void Lines(IReadOnlyList<ShellWord> prefix, InnerScript text, Invocation outer, Surroundings around)
    {
        foreach (var line in text.Text.Split('\n', ';').Take(MostLines))
        {
            var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0][0] == '#')
                continue;
            _read += line.Length;
            IReadOnlyList<ShellWord> whole = [.. prefix, .. words.Select(w => ShellWord.Static(w.Trim('"', '\''), text.Span))];
            Enter(Placed(whole, text.Span, around with { Outer = outer, OuterIndex = -1, IsAlone = false }, []), around, isText: true);
        }
    }

    private void Script(InnerScript script, Surroundings around, Feed feed)
    {
        _read += script.Text.Length;
        if (IsSpent(around.Anchor!.Value.Start))
            return;
        if (script.Language == ShellLanguage.PowerShell)
        {
            PowerShell(script.Text, around with { IsAlone = false, OuterIndex = -1 });
            return;
        }

        var parser = ShellParser.Parse(script.Text);
        if (parser.Tree is { } tree)
        {
            var alone = tree.Pipelines is [{ Commands: [SimpleCommand] }];
            Walk(tree, around with { IsAlone = alone, OuterIndex = alone ? around.OuterIndex : -1 }, feed);
            return;
        }

        Misread(around, around.Anchor.Value.Start, parser.Misreading!.Why);
        foreach (var command in parser.Completed)
            Simple(command, around with { Passage = Passage.Suspected }, feed);
    }

    private void Suspect(Invocation invocation, Surroundings around)
    {
        foreach (var script in Suspicions.In(invocation))
        {
            var anchor = around.Anchor ?? script.Span;
            Script(script, around with { Outer = invocation, OuterIndex = -1, Passage = Passage.Suspected, Anchor = anchor, Depth = around.Depth + 4 }, Feed.None);
        }
    }
}
