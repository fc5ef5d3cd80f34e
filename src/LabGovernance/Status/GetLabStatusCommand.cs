using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>Reads the entries of STATUS.md.</summary>
[Cmdlet(VerbsCommon.Get, "LabStatus")]
[OutputType(typeof(StatusEntry))]
public sealed class GetLabStatusCommand : LabCmdlet
{
    /// <summary>Only entries of these sections.</summary>
    [Parameter(Position = 0)]
    public StatusSection[] Section { get; set; } = [];

    protected override void ProcessRecord()
    {
        var document = OrEnd(Composition.ReadStatus(FindLab()));
        foreach (var entry in document.Entries)
        {
            if (Section.Length == 0 || Section.Contains(entry.Section))
                WriteObject(entry);
        }
    }
}
