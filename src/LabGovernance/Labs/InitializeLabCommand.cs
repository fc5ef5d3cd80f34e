using System.Management.Automation;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Writes a complete starter lab. Never overwrites a file; after a failure it can be repeated.</summary>
[Cmdlet(VerbsData.Initialize, "Lab", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class InitializeLabCommand : PSCmdlet
{
    /// <summary>The folder that becomes the lab; the current location by default.</summary>
    [Parameter(Position = 0)]
    [Alias("Lab")]
    public string Path { get; set; } = ".";

    /// <summary>How much of the method it begins with; a lab can take more of it later, with -Force.</summary>
    [Parameter]
    public LabTemplate Template { get; set; } = LabTemplate.Governed;

    /// <summary>Adds the files that a lab lacks: needed where a lab.yaml is already. Files that are there stay as they are, with it and without it.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void EndProcessing()
    {
        var folder = GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(folder, "Write a starter lab"))
            return;
        var written = Composition.WriteStarter(folder, Template, Force);
        if (written.Refusal is { } refusal)
            ThrowTerminatingError(LabCmdlet.ErrorFor(refusal, folder));
        foreach (var file in written.Value)
            WriteObject(this.FileAt(file));
    }
}
