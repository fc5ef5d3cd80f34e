using LabGovernance.Changes;

namespace LabGovernance.Drift;

/// <summary>A file that is not as its baseline has it.</summary>
public sealed record DriftFinding
{
    /// <summary>The baseline.</summary>
    public required string Baseline { get; init; }

    public required DriftKind Kind { get; init; }

    /// <summary>Relative to the lab where it is within, else absolute.</summary>
    public required string Path { get; init; }

    /// <summary>What differs.</summary>
    public required string What { get; init; }

    /// <summary>For a compose file <c>services.frigate.image: old → new</c>, for other text a unified diff, both without secrets; empty where no text is kept.</summary>
    public IReadOnlyList<string> Diff { get; init => field = value.Indexed(); } = [];

    /// <summary>The change that explains it; null for none.</summary>
    public ChangeId? Change { get; init; }

    /// <summary>By what it is explained, or why it is not.</summary>
    public string Why { get; init; } = "";

    /// <summary>It as the baseline has it; null for what was added.</summary>
    public FileState? Before { get; init; }

    /// <summary>It as it is; null for what was removed.</summary>
    public FileState? Now { get; init; }

    public bool IsExplained => Change is not null;

    /// <summary>On one line, whatever the file is called.</summary>
    public override string ToString() => DriftText.OneLine($"{Kind}: {Path} ({What})");
}
