namespace LabGovernance.Commands;

/// <summary>A command line, read: its tree and every program start it may lead to.</summary>
public sealed record CommandLine
{
    public required string Source { get; init; }

    /// <summary>The grammar's tree; null when the line was not understood.</summary>
    public CommandList? Tree { get; init; }

    /// <summary>Why the line was not understood; null when it was.</summary>
    public Misreading? Misreading { get; init; }

    /// <summary>
    /// Every program start, the wrapped ones after their wrappers. For a line that was not understood these are
    /// what could be made out: enough to find a redline, never enough to allow.
    /// </summary>
    public required IReadOnlyList<Invocation> Invocations { get; init; }

    /// <summary>Functions that start themselves twice or in the background.</summary>
    public IReadOnlyList<SourceSpan> ForkBombs { get; init; } = [];

    /// <summary>Definitions of functions.</summary>
    public IReadOnlyList<SourceSpan> Functions { get; init; } = [];

    /// <summary>Places that some shells read as something else.</summary>
    public IReadOnlyList<SourceSpan> Dialects { get; init; } = [];

    /// <summary>What loops count by: the heads of <c>for ((…))</c>.</summary>
    internal IReadOnlyList<ShellWord> Heads { get; init; } = [];

    /// <summary>What it does besides starting commands.</summary>
    public IReadOnlyList<Caveat> Caveats { get; init; } = [];

    /// <summary>The words of the line when it is one command without anything for a shell to do; else null.</summary>
    public IReadOnlyList<string>? Arguments
        => Tree is { Pipelines: [{ Negated: false, Connector: Connector.Then, Commands: [SimpleCommand simple] } pipeline] }
            && simple is { Assignments.Count: 0, Redirections.Count: 0 }
            && !HasOperatorAfter(pipeline)
            ? Texts(simple.Words)
            : null;

    /// <summary>Reads any text; never throws for one.</summary>
    /// <param name="source">The line or script.</param>
    /// <param name="language">What it is written in.</param>
    /// <param name="powerShell">Reads what is PowerShell's; without one, a PowerShell line is not understood.</param>
    public static CommandLine Read(string source, ShellLanguage language = ShellLanguage.Posix, IScriptReader? powerShell = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new InvocationCollector(source, powerShell).Collect(language);
    }

    /// <summary>Null when the shell would do something to one of the words.</summary>
    private static string[]? Texts(IReadOnlyList<ShellWord> words)
    {
        var texts = new string[words.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            if (words[i] is not { Text: { } text, Substitutions.Count: 0 } || words[i].Has(PieceKind.Brace))
                return null;
            texts[i] = text;
        }

        return texts;
    }

    private bool HasOperatorAfter(Pipeline pipeline) => Source.AsSpan(pipeline.Span.End).TrimStart(" \t\n") is [not '#', ..];
}
