using System.Management.Automation;
using System.Management.Automation.Host;
using System.Text;
using LabGovernance.Pipeline;
using LabGovernance.Sanitizing;

namespace LabGovernance.Cmdlets;

/// <summary>Takes out of texts what must not leave the LAN.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "LabSanitize", SupportsShouldProcess = true, DefaultParameterSetName = FromPipeline)]
[OutputType(typeof(SanitizedText), typeof(string), typeof(FileInfo))]
public sealed class InvokeLabSanitizeCommand : TextCmdlet
{
    private const long LongWork = 8 * 1024 * 1024;

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly List<SanitizeReport> _reports = [];
    private long _length;
    private int _percent;

    /// <summary>A folder for the files, which keep their layout below it; a file for text and standard input.</summary>
    [Parameter]
    public string? Destination { get; set; }

    /// <summary>Replaces files that are there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Keeps under this name what the placeholders stand for.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CaseNameCompleter))]
    public string? Case { get; set; }

    /// <summary>How long the case is kept from now on, such as 7d.</summary>
    [Parameter]
    [LengthOfTime]
    public TimeSpan? KeepFor { get; set; }

    /// <summary>What the text is made ready for; kept on record.</summary>
    [Parameter]
    public string? Purpose { get; set; }

    /// <summary>The longest that one text may take, such as 30s.</summary>
    [Parameter]
    [LengthOfTime]
    public TimeSpan? Timeout { get; set; }

    /// <summary>Writes only the sanitized text.</summary>
    [Parameter]
    public SwitchParameter AsText { get; set; }

    /// <summary>Takes each text for a request of the webhook, JSON with logs, config, env, notes or diagnostics, and writes its answer.</summary>
    [Parameter]
    public SwitchParameter AsAnswer { get; set; }

    /// <summary>Shows before and after side by side. Nothing is recorded and no case is kept.</summary>
    [Parameter]
    public SwitchParameter AsReport { get; set; }

    /// <summary>Writes before and after as a page to this file. Nothing is recorded and no case is kept.</summary>
    [Parameter]
    public string? Html { get; set; }

    /// <summary>Shows in a report what was taken out. Not for an AI.</summary>
    [Parameter]
    public SwitchParameter ShowValues { get; set; }

    private bool IsPreview => AsReport || Html is not null;

    protected override void BeginProcessing()
    {
        if ((AsText ? 1 : 0) + (AsAnswer ? 1 : 0) + (AsReport ? 1 : 0) + (Html is null ? 0 : 1) + (Destination is null ? 0 : 1) > 1)
        {
            ThrowTerminatingError(ErrorFor(
                new Refusal("OutputInvalid", "Only one of -AsText, -AsAnswer, -AsReport, -Html and -Destination says what comes out.", "Choose one, and repeat the command for another."), null));
        }

        if (ShowValues && SessionActor.Resolve(this).Kind == ActorKind.Ai)
            ThrowTerminatingError(ErrorFor(new Refusal("ValuesNeedHuman", "An AI is not shown what was taken out.", "Leave out -ShowValues; dots stand in place of the values."), null));
        if (Case is not null && !LabCase.IsName(Case))
            _ = OrEnd(Composition.Cases(FindLab()).Read(Case));
        var lab = Case is null ? LabIfAny() : FindLab();
        var order = new SanitizeOrder
        {
            Format = Format,
            Case = IsPreview ? null : Case,
            Keep = KeepFor,
            Purpose = Purpose,
            Timeout = Timeout ?? System.Threading.Timeout.InfiniteTimeSpan,
            Spans = Destination is null,
        };
        Run = OrEnd(Composition.OpenSanitizer(lab, lab is null || IsPreview || IsWhatIf ? null : Open(), order, Rule, SkipRule, OnProgress));
    }

    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (Html is null || _reports.Count == 0)
            return;
        var path = GetUnresolvedProviderPathFromPSPath(Html);
        if (File.Exists(path) && !Force)
            WriteError(ErrorFor(new Refusal("FileExists", $"{path} exists.", "Add -Force to replace it."), path));
        else if (ShouldProcess(path, "Write the report") && Accept(Composition.WriteReport(path, HtmlReport.Page(_reports)), path, out _))
            WriteObject(this.FileAt(path));
    }

    private protected override void OnText(string text)
    {
        if (IsPreview)
            Preview(text, null);
        else if (AsAnswer)
            Answer(text, "text");
        else if (Destination is null)
            Sanitize("text", () => Run!.Text(text));
        else
            IntoFile("text", GetUnresolvedProviderPathFromPSPath(Destination), (to, force) => Run!.Stream(new MemoryStream(Encoding.UTF8.GetBytes(text)), "text", to, force, StopToken));
    }

    private protected override void OnFile(NamedFile file)
    {
        _length = File.Exists(file.Path) ? new FileInfo(file.Path).Length : 0;
        _percent = -1;
        if (IsPreview || AsAnswer)
        {
            if (!Accept(Composition.OriginalText(file.Path), file.Path, out var text))
                return;
            if (AsAnswer)
                Answer(text, file.Path);
            else
                Preview(text, file.Path);
        }
        else if (Destination is null)
        {
            Sanitize(file.Path, () => Run!.File(file.Path, StopToken));
        }
        else
        {
            var to = System.IO.Path.Combine(GetUnresolvedProviderPathFromPSPath(Destination), file.Layout);
            IntoFile(file.Path, to, (path, force) => Run!.File(file.Path, path, force, StopToken));
        }

        if (_percent >= 0)
            WriteProgress(new ProgressRecord(0, "Sanitize", file.Path) { RecordType = ProgressRecordType.Completed });
    }

    private protected override void OnStandardInput(Stream input)
    {
        if (Destination is not null)
        {
            IntoFile("standard input", GetUnresolvedProviderPathFromPSPath(Destination), (to, force) => Run!.Stream(input, "standard input", to, force, StopToken));
        }
        else if (IsPreview || AsAnswer)
        {
            using var reader = new StreamReader(input, Encoding.UTF8);
            OnText(reader.ReadToEnd());
        }
        else
        {
            Sanitize("standard input", () => Run!.Stream(input, "standard input", StopToken));
        }
    }

    private void Sanitize(string target, Func<Outcome<SanitizedText>> work)
    {
        if (!ShouldProcess(target, "Sanitize") || !Accept(work(), target, out var done))
            return;
        WriteObject(AsText ? done.Text : done);
    }

    private void IntoFile(string target, string destination, Func<string, bool, Outcome<SanitizedText>> work)
    {
        // Two files of one name must not become one.
        var force = Force && !_written.Contains(destination);
        if (!ShouldProcess($"{target} → {destination}", "Sanitize") || !Accept(work(destination, force), target, out var done))
            return;
        _written.Add(destination);
        WriteObject(done);
    }

    private void Answer(string request, string target)
    {
        if (ShouldProcess(target, "Sanitize the request") && Accept(SanitizeWebhook.Answer(request, (text, format) => Run!.Text(text, format)), target, out var answer))
            WriteObject(answer);
    }

    private void Preview(string original, string? file)
    {
        if (!ShouldProcess(file ?? "text", "Preview") || !Accept(Run!.Text(original), file, out var done))
            return;
        var report = SanitizeReport.Of(original, done with { Source = file }, ShowValues);
        if (Html is not null)
            _reports.Add(report);
        else
            WriteObject(TerminalReport.Lines(report, Width, Host.UI.SupportsVirtualTerminal), enumerateCollection: true);
    }

    private int Width
    {
        get
        {
            try
            {
                return Host.UI.RawUI.BufferSize.Width is > 0 and var width ? width : 120;
            }
            catch (Exception e) when (e is NotImplementedException or HostException or InvalidOperationException)
            {
                return 120;
            }
        }
    }

    private void OnProgress(long read)
    {
        if (_length < LongWork || (int)(read * 100 / _length) is var percent && percent == _percent)
            return;
        _percent = Math.Min(100, percent);
        WriteProgress(new ProgressRecord(0, "Sanitize", $"{read >> 20} of {_length >> 20} MiB") { PercentComplete = _percent });
    }
}
