using System.Collections;
using System.Management.Automation;

namespace LabGovernance.Host.Cmdlets;

/// <summary>Shows objects as text to whoever watches, without putting them into the pipeline.</summary>
[Cmdlet(VerbsCommunications.Write, "Host")]
public sealed class WriteHostCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true)]
    [Alias("Msg", "Message")]
#pragma warning disable CA1720 // The name that scripts write.
    public object? Object { get; set; }
#pragma warning restore CA1720

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    public object Separator { get; set; } = " ";

    [Parameter]
    public ConsoleColor? ForegroundColor { get; set; }

    [Parameter]
    public ConsoleColor? BackgroundColor { get; set; }

    protected override void ProcessRecord()
    {
        var message = new HostInformationMessage { Message = Text(Object), NoNewLine = NoNewline };
        if (ForegroundColor is { } foreground)
            message.ForegroundColor = foreground;
        if (BackgroundColor is { } background)
            message.BackgroundColor = background;
        WriteInformation(message, ["PSHOST"]);
    }

    private string Text(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => "",
        string text => text,
        IEnumerable list => string.Join(LanguagePrimitives.ConvertTo<string>(Separator), list.Cast<object?>().Select(Text)),
        _ => LanguagePrimitives.ConvertTo<string>(value),
    };
}
