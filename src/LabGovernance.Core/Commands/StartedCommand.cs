namespace LabGovernance.Commands;

/// <summary>A command as a reader of another language found it.</summary>
public sealed record StartedCommand
{
    /// <summary>Its name in one spelling, and its arguments; empty when it only assigns or redirects.</summary>
    public required IReadOnlyList<ShellWord> Words { get; init; }

    public required SourceSpan Span { get; init; }

    public IReadOnlyList<Redirection> Redirections { get; init; } = [];

    public IReadOnlyList<Assignment> Environment { get; init; } = [];

    /// <summary>True for a command of the shell itself, whose arguments no other shell reads.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>True when it only shapes what flows through it: no policy needs to allow it.</summary>
    public bool IsInert { get; init; }

    /// <summary>True when it is the same effect again in the words of another program: held against rules, never needing a pattern.</summary>
    public bool IsTwin { get; init; }

    /// <summary>The same command under its other name, by which a policy may allow it too.</summary>
    public IReadOnlyList<ShellWord>? OtherWords { get; init; }

    /// <summary>Set for a command that starts others in a way of its own; null leaves that to the table of programs.</summary>
    public WrapperKind? Wraps { get; init; }

    /// <summary>Why what it starts can't be told; null when it can.</summary>
    public string? Opaque { get; init; }

    /// <summary>The command it starts from its arguments.</summary>
    public IReadOnlyList<ShellWord> Inner { get; init; } = [];

    public IReadOnlyList<InnerScript> Scripts { get; init; } = [];

    /// <summary>True when it runs what arrives on its input.</summary>
    public bool ReadsInput { get; init; }

    /// <summary>Text that is known to arrive on its input.</summary>
    public IReadOnlyList<InnerScript> Input { get; init; } = [];

    /// <summary>True when text arrives on its input that is not known.</summary>
    public bool HasUnknownInput { get; init; }

    /// <summary>The machine it starts others on; null when it stays where it is or goes to several.</summary>
    public ShellWord? Target { get; init; }

    /// <summary>The folder it makes current or starts in, when known.</summary>
    public string? Directory { get; init; }
}
