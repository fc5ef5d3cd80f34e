namespace LabGovernance.Commands;

/// <summary>Walks the tree and opens every wrapper, under a budget that no line can outgrow.</summary>
internal sealed class InvocationCollector(string source)
{
    private const int MostInvocations = 512;
    private const int MostCharacters = 4 * ShellParser.LongestLine;
    private const int DeepestWrapping = 16;

    private readonly List<Invocation> _found = [];
    private readonly List<SourceSpan> _forkBombs = [];
    private readonly List<SourceSpan> _functions = [];
    private readonly List<SourceSpan> _dialects = [];
    private string[] _directories = [];
    private int _read;
    private int _walks;
    private Misreading? _misreading;

    public CommandLine Collect()
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
            foreach (var command in parser.Completed.Take(MostInvocations))
                Simple(command, Surroundings.Top with { Passage = Passage.Suspected }, Feed.None);
            foreach (var command in RoughReading.Of(source))
                Simple(command, Surroundings.Top with { Passage = Passage.Suspected, Anchor = new SourceSpan(0, source.Length) }, Feed.None);
        }

        return new CommandLine
        {
            Source = source,
            Tree = parser.Tree,
            Misreading = _misreading,
            Invocations = _found,
            ForkBombs = _forkBombs,
            Functions = _functions,
            Dialects = _dialects,
        };
    }

    private bool IsSpent(int at)
    {
        if (_found.Count < MostInvocations && _read < MostCharacters && _walks < 8 * MostInvocations)
            return false;
        _misreading ??= new Misreading(at, "it starts more commands than can be judged");
        return true;
    }

    private void Walk(CommandList list, Surroundings around, Feed feed)
    {
        foreach (var pipeline in list.Pipelines)
        {
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
            _functions.Add(place);
            if (ForkBomb.Is(compound))
                _forkBombs.Add(place);
        }

        if (compound.Kind == CompoundKind.Arithmetic)
        {
            _dialects.Add(place);
            var text = compound.Words[0].Shape.AsSpan(2);
            var subshell = new InnerScript(text[..Math.Max(0, text.Length - 2)].ToString(), true, place);
            Script(subshell, around with { Passage = Passage.Suspected, Anchor = place, Depth = around.Depth + 1 }, Feed.None);
        }

        Inside(compound.Words, around);
        Inside(compound.Redirections, around);
        if (compound.Redirections.Count > 0)
        {
            feed = Fed(compound.Redirections, feed, around);
            Record(new Invocation
            {
                Words = [],
                Span = place,
                Passage = around.Passage,
                Redirections = compound.Redirections,
                Outer = around.Outer,
                IsAnchored = around.Anchor is not null,
            });
        }

        foreach (var body in compound.Bodies)
            Walk(body, around with { IsAlone = false }, feed);
    }

    private void Simple(SimpleCommand command, Surroundings around, Feed feed)
    {
        Inside(command.Words, around);
        Inside(command.Redirections, around);
        foreach (var assignment in command.Assignments)
        {
            Inside([assignment.Value], around);
            Later(assignment.Value, around);
        }

        var words = BraceExpansion.Expand(command.Words, out var isWhole);
        if (!isWhole)
            _misreading ??= new Misreading(around.Anchor?.Start ?? command.Span.Start, "its braces make more words than can be judged");
        Start(words, command, around, Fed(command.Redirections, feed, around));
    }

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
        foreach (var word in words)
        {
            foreach (var list in word.Substitutions)
                Walk(list, around with { IsAlone = false }, Feed.None);
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
        var span = around.Anchor ?? command.Span;
        var opening = words.Count == 0 ? null : Wrappers.Open(words);
        var invocation = new Invocation
        {
            Words = words,
            Span = span,
            Passage = around.Passage,
            Redirections = command.Redirections,
            Environment = command.Assignments,
            Outer = around.Outer,
            OuterIndex = around.OuterIndex,
            IsAlone = around.IsAlone,
            Directories = _directories,
            Opening = opening,
            Feed = feed,
            IsAnchored = around.Anchor is not null,
        };
        if (!Record(invocation))
            return;
        Move(invocation);
        if (opening is not null)
            Open(invocation, opening, around, feed);
        if (around.Depth < DeepestWrapping)
            Suspect(invocation, around);
    }

    private bool Record(Invocation invocation)
    {
        if (IsSpent(invocation.Span.Start))
            return false;
        _found.Add(invocation);
        return true;
    }

    private void Move(Invocation invocation)
    {
        if (invocation.Name is "cd" or "pushd" && invocation.Words.Count > 1)
            Move(invocation.Words[^1].Text);
    }

    private void Move(string? directory)
    {
        if (directory is not ['/', ..] || _directories.Contains(directory))
            return;
        _directories = [.. _directories.TakeLast(7), directory];
    }

    private void Open(Invocation outer, Opening opening, Surroundings around, Feed feed)
    {
        if (around.Depth >= DeepestWrapping)
        {
            _misreading ??= new Misreading(outer.Span.Start, $"it wraps commands deeper than {DeepestWrapping} levels");
            return;
        }

        Move(opening.Directory);
        var suspected = around.Passage == Passage.Suspected;
        var inner = around with { Outer = outer, OuterIndex = opening.Index, IsAlone = true, Depth = around.Depth + 1 };
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
        if (opening.ReadsInput && opening.Kind != WrapperKind.Interpreter)
        {
            foreach (var text in feed.Texts)
                Script(opening.Kind == WrapperKind.Schedule ? ScheduleOpening.Commands(text) : text, inner with { Passage = passage, Anchor = around.Anchor ?? text.Span }, Feed.None);
        }
    }

    private void Script(InnerScript script, Surroundings around, Feed feed)
    {
        _read += script.Text.Length;
        if (IsSpent(around.Anchor!.Value.Start))
            return;
        var parser = ShellParser.Parse(script.Text);
        if (parser.Tree is { } tree)
        {
            var alone = tree.Pipelines is [{ Commands: [SimpleCommand] }];
            Walk(tree, around with { IsAlone = alone, OuterIndex = alone ? around.OuterIndex : -1 }, feed);
            return;
        }

        if (around.Passage != Passage.Suspected)
            _misreading ??= new Misreading(around.Anchor.Value.Start, $"the script inside it cannot be read: {parser.Misreading!.Why}");
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

    /// <summary>Where the walk is.</summary>
    private sealed record Surroundings(Passage Passage, Invocation? Outer, int OuterIndex, bool IsAlone, SourceSpan? Anchor, int Depth)
    {
        public static Surroundings Top { get; } = new(Passage.Line, null, -1, true, null, 0);
    }
}
