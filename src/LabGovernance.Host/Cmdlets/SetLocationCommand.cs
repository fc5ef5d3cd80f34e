using System.Management.Automation;

namespace LabGovernance.Host.Cmdlets;

/// <summary><c>cd</c>: as in pwsh, for folders and drives; without a path the home folder, with <c>-</c> the one before.</summary>
[Cmdlet(VerbsCommon.Set, "Location", DefaultParameterSetName = "Path")]
[OutputType(typeof(PathInfo))]
public sealed class SetLocationCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Path")]
    public string Path { get; set; } = "~";

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        try
        {
            var there = SessionState.Path.SetLocation(ParameterSetName == "Path" ? Path : WildcardPattern.Escape(LiteralPath));
            if (PassThru)
                WriteObject(there);
        }
        catch (Exception e) when (e is IContainsErrorRecord { ErrorRecord: { } error })
        {
            WriteError(new ErrorRecord(error, e));
        }
    }
}
