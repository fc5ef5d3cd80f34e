using System.Management.Automation;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Writes a policy of version 1.0 as one of version 1.1 with tighter rules. The old file stays as it is.</summary>
[Cmdlet(VerbsData.Update, "CsePolicy", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class UpdateCsePolicyCommand : LabCmdlet
{
    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The file to write.")]
    public string Destination { get; set; } = "";

    /// <summary>The policy to read; the lab's own by default.</summary>
    [Parameter(Position = 1)]
    public string? Path { get; set; }

    /// <summary>Replaces an existing file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        var source = Path is null ? FindLab().PolicyPath : GetUnresolvedProviderPathFromPSPath(Path);
        var destination = GetUnresolvedProviderPathFromPSPath(Destination);
        if (Force && SessionActor.Resolve(this) is { Kind: ActorKind.Ai } actor)
        {
            WriteError(ErrorFor(new Refusal("ForceNeedsHuman", $"{actor} is not a human and can't replace {destination}.", "Write another file and have the operator compare and replace it."), destination));
            return;
        }
        if (!ShouldProcess(destination, $"Write the policy {source} as version 1.1"))
            return;
        if (!Accept(Composition.UpdatePolicy(source, destination, Force), destination, out var notes))
            return;
        foreach (var note in notes)
            WriteVerbose(note);
        WriteObject(this.FileAt(destination));
    }
}
