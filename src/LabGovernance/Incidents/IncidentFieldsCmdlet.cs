using System.Management.Automation;
using LabGovernance.Incidents;
using LabGovernance.Pipeline;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>A cmdlet that says what an incident is about.</summary>
public abstract class IncidentFieldsCmdlet : LabCmdlet
{
    /// <summary>How bad it is for those who use the services.</summary>
    [Parameter]
    public IssueSeverity? Severity { get; set; }

    /// <summary>The services concerned.</summary>
    [Parameter]
    public string[] Service { get; set; } = [];

    /// <summary>When it began: 25m ago, or a moment such as 2026-03-14T10:30.</summary>
    [Parameter]
    [Moment]
    public DateTimeOffset? Started { get; set; }

    /// <summary>When it was noticed.</summary>
    [Parameter]
    [Moment]
    public DateTimeOffset? Detected { get; set; }

    /// <summary>When nobody felt it any more.</summary>
    [Parameter]
    [Moment]
    public DateTimeOffset? Mitigated { get; set; }

    /// <summary>What those who use the services noticed.</summary>
    [Parameter]
    public string? Impact { get; set; }

    /// <summary>By what it was noticed.</summary>
    [Parameter]
    public string? DetectedBy { get; set; }

    /// <summary>By what it will be known that it is mended; each becomes a box to tick.</summary>
    [Parameter]
    public string[] Criterion { get; set; } = [];

    private protected IncidentOrder Order(string? title) => new()
    {
        Title = title,
        Severity = Severity,
        Services = Service,
        Started = Started,
        Detected = Detected,
        Mitigated = Mitigated,
        Impact = Impact,
        DetectedBy = DetectedBy,
        Criteria = Criterion,
    };
}
