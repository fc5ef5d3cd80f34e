using System.Management.Automation;

namespace LabGovernance.Host.Cmdlets;

/// <summary>
/// Shows what a script or a line of the shell left, each kind of object in the view that is its own.
/// The engine's own end of a pipeline lays everything out in the view of what came first, and the rest as bare lists of properties.
/// </summary>
[Cmdlet(VerbsCommon.Show, "Result")]
public sealed class ShowResultCommand : PSCmdlet
{
    private const string FormattedAlready = "Microsoft.PowerShell.Commands.Internal.Format.";

    private readonly ScriptBlock _display = ScriptBlock.Create("Microsoft.PowerShell.Core\\Out-Default");
    private SteppablePipeline? _open;
    private string? _kind;

    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        // A text in between is shown as it comes and ends no table.
        var kind = Kind(InputObject) ?? _kind ?? "";
        if (_open is null || kind != _kind)
        {
            End();
            _open = _display.GetSteppablePipeline(MyInvocation.CommandOrigin);
            _open.Begin(this);
            _kind = kind;
        }

        _ = _open.Process(InputObject);
    }

    protected override void EndProcessing() => End();

    private void End()
    {
        _ = _open?.End();
        _open?.Dispose();
        _open = null;
    }

    /// <returns>What shares a view: the outermost class below those that everything has; null for what has no view.</returns>
    private static string? Kind(PSObject? value)
    {
        var names = value?.TypeNames;
        if (names is null || names.Count == 0 || value!.BaseObject is string or ErrorRecord or Exception || value.BaseObject.GetType().IsPrimitive)
            return null;
        if (names[0].StartsWith(FormattedAlready, StringComparison.Ordinal))
            return FormattedAlready;
        return names.LastOrDefault(name => name is not ("System.Object" or "System.ValueType" or "System.Enum" or "System.MarshalByRefObject")) ?? names[0];
    }
}
