using System.Management.Automation;
using System.Text;
using LabGovernance.Journal;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Writes the whole journal as JSON lines that anyone can verify by docs/journal.md.</summary>
[Cmdlet(VerbsData.Export, "LabJournal", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportLabJournalCommand : LabCmdlet
{
    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The file to write.")]
    public string Path { get; set; } = "";

    /// <summary>Replaces an existing file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        var path = GetUnresolvedProviderPathFromPSPath(Path);
        if (File.Exists(path) && !Force)
        {
            WriteError(ErrorFor(new Refusal("FileExists", $"{path} exists.", "Add -Force to replace it."), path));
            return;
        }
        if (!ShouldProcess(path, "Write the journal"))
            return;
        var temporary = path + ".part";
        try
        {
            using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(false)) { NewLine = "\n" })
            {
                foreach (var entry in EachOrEnd(Open().Governed.Journal.Read(new JournalFilter())))
                {
                    if (StopToken.IsCancellationRequested)
                        return;
                    writer.WriteLine(JournalLine.Of(entry));
                }
            }
            File.Move(temporary, path, overwrite: true);
            WriteObject(this.FileAt(path));
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
