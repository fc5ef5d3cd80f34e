using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>Says that an issue is mended and from then on watched, or that it held.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "LabIssue", SupportsShouldProcess = true, DefaultParameterSetName = Mended)]
[OutputType(typeof(StatusEntry))]
public sealed class ResolveLabIssueCommand : LabCmdlet
{
    private const string Mended = "Mended";
    private const string Held = "Verified";

    /// <summary>The issue, such as ISSUE-001; the title of one that has no id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The id of an issue, such as ISSUE-001, or its title where it has none.")]
    [ValueOf("Name", "Id")]
    [ArgumentCompleter(typeof(StatusIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>What was done.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = Mended, HelpMessage = "What was done.")]
    public string Solution { get; set; } = "";

    /// <summary>Until when it is watched: 2026-12-24, or 7d from today, which is the default.</summary>
    [Parameter(ParameterSetName = Mended)]
    [Day]
    public DateOnly? VerifyBy { get; set; }

    /// <summary>Says that it held.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Held, HelpMessage = "Says that it held.")]
    public SwitchParameter Verified { get; set; }

    /// <summary>By what that is known.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Held, HelpMessage = "By what it is known that it held.")]
    [AllowEmptyString]
    public string Evidence { get; set; } = "";

    /// <summary>Before the day until which it was to be watched.</summary>
    [Parameter(ParameterSetName = Held)]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            if (Do(id, Verified ? "Call verified" : "Call resolved", lab => Resolved(new IssueRegister(lab), id), out var entry) && PassThru)
                WriteObject(entry);
        }
    }

    private Outcome<StatusEntry> Resolved(IssueRegister issues, string id)
        => Verified ? issues.Verify(id, Evidence, Force) : issues.Resolve(id, Solution, VerifyBy);
}
