using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Reliability;

namespace LabGovernance.Cmdlets;

/// <summary>Counts how reliable the lab and its services were, with how many cases that is known from.</summary>
[Cmdlet(VerbsCommon.Get, "LabReliability")]
[OutputType(typeof(LabReliability))]
public sealed class GetLabReliabilityCommand : LabCmdlet
{
    /// <summary>Only such services; wildcards are allowed. Without it the lab as a whole comes first.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    public string[] Service { get; set; } = [];

    /// <summary>From when: 90d ago, which is what is taken without it, or a date.</summary>
    [Parameter]
    [Moment]
    public DateTimeOffset? Since { get; set; }

    /// <summary>How long a look at a check stands for what it saw when none follows: 15m, which is what is taken without it.</summary>
    [Parameter]
    [LengthOfTime]
    public TimeSpan Gap { get; set; } = TimeSpan.FromMinutes(15);

    protected override void EndProcessing()
    {
        var lab = Open().Governed;
        var meant = AnyOf(Service);
        var all = OrEnd(new ReliabilityFigures(lab).Of(Since ?? lab.Now - TimeSpan.FromDays(90), Gap));
        WriteObject(all.Where(r => meant is null || r.Service is { } service && meant(service)), enumerateCollection: true);
        base.EndProcessing();
    }
}
