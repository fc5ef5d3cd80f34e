namespace LabGovernance.Commands;

/// <summary>What was found inside a command that starts others.</summary>
internal sealed record Opening(WrapperKind Kind)
{
    /// <summary>The inner command's words; empty when there are none.</summary>
    public IReadOnlyList<ShellWord> Words { get; init; } = [];

    /// <summary>The place of the first inner word among the outer ones; -1 when there is none.</summary>
    public int Index { get; init; } = -1;

    public IReadOnlyList<InnerScript> Scripts { get; init; } = [];

    /// <summary>Program text in a language that is not read here.</summary>
    public IReadOnlyList<ShellWord> Programs { get; init; } = [];

    public IReadOnlyList<Assignment> Environment { get; init; } = [];

    /// <summary>True when it runs what arrives on its standard input.</summary>
    public bool ReadsInput { get; init; }

    /// <summary>Words that each line of its input continues, for a program that reads its own subcommands there.</summary>
    public IReadOnlyList<ShellWord> Lines { get; init; } = [];

    /// <summary>True when a line of its input that holds a <c>!</c> is a command.</summary>
    public bool Escapes { get; init; }

    /// <summary>True when it is asked about only if something is known to arrive on its input.</summary>
    public bool IsIdleWithoutInput { get; init; }

    /// <summary>Why the inside could not be told; null when it could.</summary>
    public string? Opaque { get; init; }

    public string? Directory { get; init; }

    /// <summary>The machine, guest or container it goes into; null when it stays where it is.</summary>
    public ShellWord? Target { get; init; }
}
