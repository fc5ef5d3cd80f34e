namespace LabGovernance.Sanitizing;

/// <summary>What a lab says of its own private things: the section <c>sanitizer</c> of lab.yaml.</summary>
public sealed record SanitizerSettings
{
    /// <summary>Files, folders and patterns that hold the lab's own secrets; null looks at the usual places in the lab's folder.</summary>
    public IReadOnlyList<string>? Secrets { get; init; }

    /// <summary>Domains of the lab: they go with every name below them.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Names of machines that go, besides those of <see cref="Lab.Hosts"/>.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>True takes out the name of every host of the lab, false none; null those that are no ordinary word: with a digit, a dash or a dot.</summary>
    public bool? HideHosts { get; init; }

    /// <summary>How long the map of a case is kept, unless the case says otherwise.</summary>
    public TimeSpan CaseExpiry { get; init; } = TimeSpan.FromDays(30);
}
