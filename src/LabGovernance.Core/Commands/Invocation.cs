namespace LabGovernance.Commands;

/// <summary>One program start that a command line may lead to.</summary>
public sealed record Invocation
{
    private string? _name;
    private string? _written;

    /// <summary>The program and its arguments; empty when a command only assigns or redirects.</summary>
    public required IReadOnlyList<ShellWord> Words { get; init; }

    /// <summary>Where it stands in the line; for a command inside quoted text, the text it was found in.</summary>
    public required SourceSpan Span { get; init; }

    public required Passage Passage { get; init; }

    public IReadOnlyList<Redirection> Redirections { get; init; } = [];

    public IReadOnlyList<Assignment> Environment { get; init; } = [];

    /// <summary>The command that starts this one; null at the top.</summary>
    public Invocation? Outer { get; init; }

    /// <summary>The place of this command's first word among the outer command's words; -1 when it is inside one of them.</summary>
    public int OuterIndex { get; init; } = -1;

    /// <summary>True when this is the only command its outer one starts.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The directories that earlier <c>cd</c>s of the line may have made current, absolute.</summary>
    public IReadOnlyList<string> Directories { get; init; } = [];

    /// <summary>What it changes about the commands it starts; null for a command that starts none.</summary>
    public WrapperKind? Wraps => Opening?.Kind;

    /// <summary>The program's file name without folders; null when it is not known.</summary>
    public string? Name => _name ??= Words.Count > 0 && Words[0].Text is { } text ? text[(text.LastIndexOf('/') + 1)..] : null;

    /// <summary>The names of the commands around this one, outermost first.</summary>
    public IReadOnlyList<string> Chain => Outer is null ? [] : [.. Outer.Chain, Outer.Name ?? "?"];

    /// <summary>True when it only shapes what flows through it: no policy needs to allow it.</summary>
    public bool IsInert { get; init; }

    /// <summary>True when it is the invocation before it again in the words of another program: held against rules only.</summary>
    public bool IsTwin { get; init; }

    /// <summary>Its words under another name, by which a policy may allow it too.</summary>
    internal IReadOnlyList<ShellWord>? OtherWords { get; init; }

    internal Opening? Opening { get; init; }

    internal Feed Feed { get; init; } = Feed.None;

    /// <summary>How it is written in its line, cut out once however much is said of it.</summary>
    internal string Written(string source) => _written ??= Span.Of(source);

    /// <summary>Set when the words' own positions are those of another text.</summary>
    internal bool IsAnchored { get; init; }

    public SourceSpan Locate(ShellWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return IsAnchored ? Span : word.Span;
    }

    public bool Equals(Invocation? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Span.GetHashCode();
}
