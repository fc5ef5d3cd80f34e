using System.Management.Automation;

namespace LabGovernance.Host.Cmdlets;

/// <summary>Writes an error that ends nothing by itself.</summary>
[Cmdlet(VerbsCommunications.Write, "Error", DefaultParameterSetName = "Message")]
public sealed class WriteErrorCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Message")]
    [Parameter(ParameterSetName = "Exception")]
    [Alias("Msg")]
    [AllowNull]
    [AllowEmptyString]
    public string? Message { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Exception")]
    public Exception? Exception { get; set; }

    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "ErrorRecord")]
    public ErrorRecord? ErrorRecord { get; set; }

    [Parameter(ParameterSetName = "Message")]
    [Parameter(ParameterSetName = "Exception")]
    public ErrorCategory Category { get; set; }

    [Parameter(ParameterSetName = "Message")]
    [Parameter(ParameterSetName = "Exception")]
    public string? ErrorId { get; set; }

    [Parameter(ParameterSetName = "Message")]
    [Parameter(ParameterSetName = "Exception")]
    public object? TargetObject { get; set; }

    [Parameter]
    public string? RecommendedAction { get; set; }

    protected override void ProcessRecord()
    {
        // A record of its own, for the action may be added to it.
        var error = ErrorRecord is not null
            ? new ErrorRecord(ErrorRecord, null)
            : new ErrorRecord(Exception ?? new RuntimeException(Message), ErrorId ?? "WriteError", Category, TargetObject);
        if (Message is not null || RecommendedAction is not null)
            error.ErrorDetails = new ErrorDetails(Message ?? error.ToString()) { RecommendedAction = RecommendedAction ?? "" };
        WriteError(error);
    }
}
