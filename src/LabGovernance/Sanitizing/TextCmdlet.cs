using System.Management.Automation;
using System.Text;
using LabGovernance.Adapters.Sanitizing;
using LabGovernance.Cmdlets;
using LabGovernance.Sanitizing;

namespace LabGovernance.Pipeline;

/// <summary>A cmdlet that looks at texts: those of the pipeline, of files, and of standard input.</summary>
public abstract class TextCmdlet : LabCmdlet
{
    protected const string FromPipeline = "Text";
    protected const string FromPath = "Path";
    protected const string FromLiteralPath = "LiteralPath";
    protected const string FromStandardInput = "StandardInput";

    private readonly StringBuilder _lines = new();
    private bool _any;
    private Lab? _lab;
    private bool _looked;

    /// <summary>Text. Strings of the pipeline are the lines of one text; a file of the pipeline is a text of its own.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = FromPipeline)]
    [AllowNull]
    [AllowEmptyString]
    public PSObject? InputObject { get; set; }

    /// <summary>Takes each string of the pipeline for a text of its own.</summary>
    [Parameter(ParameterSetName = FromPipeline)]
    public SwitchParameter Separate { get; set; }

    /// <summary>Files, and with -Recurse folders; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FromPath, HelpMessage = "Files, such as *.log.")]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Files, and with -Recurse folders, exactly as they are called.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FromLiteralPath, ValueFromPipelineByPropertyName = true, HelpMessage = "Files, exactly as they are called.")]
    [Alias("FullName", "PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Takes the bytes of standard input for one text.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FromStandardInput, HelpMessage = "Takes the bytes of standard input for one text.")]
    public SwitchParameter StandardInput { get; set; }

    /// <summary>Takes what is in folders too, at any depth; not in .git and .lab.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>The syntax of the text; found out from how it begins when it is not given.</summary>
    [Parameter]
    public TextFormat Format { get; set; }

    /// <summary>Only rules whose ids are like these; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SanitizeRuleCompleter))]
    public string[] Rule { get; set; } = [];

    /// <summary>Not the rules whose ids are like these; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SanitizeRuleCompleter))]
    public string[] SkipRule { get; set; } = [];

    private protected SanitizeRun? Run { get; set; }

    /// <summary>The lab, when there is one: one that was named must be there.</summary>
    private protected Lab? LabIfAny()
    {
        if (_looked)
            return _lab;
        _looked = true;
        var found = Composition.FindLab(StartFolder);
        if (found.Refusal?.Code == "LabNotFound" && Lab is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("LAB_PATH")))
            WriteVerbose("There is no lab here: its own secrets are not known, and nothing is recorded.");
        else
            _lab = OrEnd(found);
        return _lab;
    }

    private protected abstract void OnText(string text);

    private protected abstract void OnFile(NamedFile file);

    private protected abstract void OnStandardInput(Stream input);

    protected override void ProcessRecord()
    {
        try
        {
            switch (ParameterSetName)
            {
                case FromStandardInput:
                    using (var input = OpenStandardInput())
                        OnStandardInput(input);
                    break;
                case FromPath:
                    foreach (var path in Path)
                        OnPaths(Resolved(path));
                    break;
                case FromLiteralPath:
                    OnPaths(LiteralPath.Select(p => GetUnresolvedProviderPathFromPSPath(p)));
                    break;
                default:
                    Take(InputObject);
                    break;
            }
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    protected override void EndProcessing()
    {
        if (_any)
            OnText(_lines.ToString());
        base.EndProcessing();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Run?.Dispose();
        base.Dispose(disposing);
    }

#pragma warning disable RS0030 // Bytes of standard input reach a command in no other way: the pipeline has them as lines only.
    private static Stream OpenStandardInput() => Console.OpenStandardInput();
#pragma warning restore RS0030

    private void Take(PSObject? given)
    {
        switch (given?.BaseObject)
        {
            case null when !MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)):
                break;
            case FileSystemInfo file:
                OnPaths([file.FullName]);
                break;
            case object[] items:
                foreach (var item in items)
                    Take(item is null ? null : PSObject.AsPSObject(item));
                break;
            default:
                var text = given is null ? "" : ObjectText.Of(given);
                if (!MyInvocation.ExpectingInput && text.Length < 4096 && !text.Contains('\n', StringComparison.Ordinal) && File.Exists(GetUnresolvedProviderPathFromPSPath(WildcardPattern.Escape(text))))
                    WriteWarning($"'{text}' is taken for a text, and is the name of a file; -Path reads the file.");
                if (Separate)
                {
                    OnText(text);
                    break;
                }

                if (_any)
                    _lines.Append('\n');
                _lines.Append(text);
                _any = true;
                break;
        }
    }

    private System.Collections.ObjectModel.Collection<string> Resolved(string path)
    {
        try
        {
            return GetResolvedProviderPathFromPSPath(path, out _);
        }
        catch (ItemNotFoundException)
        {
            WriteError(ErrorFor(new Refusal("TextNotFound", $"There is no {path}.", "Name a file that is there."), path));
            return [];
        }
    }

    private void OnPaths(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
                OnFile(new NamedFile(path, Layout(path)));
            else if (Recurse)
                OnFolder(path);
            else
                WriteError(ErrorFor(new Refusal("TextIsFolder", $"{path} is a folder.", "Add -Recurse to take every file in it."), path));
        }
    }

    private void OnFolder(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        var files = new System.IO.Enumeration.FileSystemEnumerable<string>(folder, static (ref entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = static (ref entry) => entry.FileName is not (".git" or ".lab") && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };
        foreach (var file in files.Order(StringComparer.Ordinal))
            OnFile(new NamedFile(file, System.IO.Path.GetRelativePath(folder, file)));
    }

    private string Layout(string path)
    {
        var relative = System.IO.Path.GetRelativePath(SessionState.Path.CurrentFileSystemLocation.ProviderPath, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || System.IO.Path.IsPathRooted(relative) ? System.IO.Path.GetFileName(path) : relative;
    }
}
