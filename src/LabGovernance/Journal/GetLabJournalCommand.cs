using System.Management.Automation;
using LabGovernance.Journal;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Reads the journal, oldest entry first.</summary>
[Cmdlet(VerbsCommon.Get, "LabJournal")]
[OutputType(typeof(JournalEntry))]
public sealed class GetLabJournalCommand : LabCmdlet
{
    /// <summary>What it is about, such as CHG-0001; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JournalCompleter))]
    public string? Subject { get; set; }

    /// <summary>What happened, such as step.*; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JournalCompleter))]
    public string? Kind { get; set; }

    /// <summary>Who did it, or whose consent it passes on, such as ai:*; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JournalCompleter))]
    public string? Actor { get; set; }

    /// <summary>Only entries from then on: a date, or how long ago, such as 2h, 30d or 00:30:00.</summary>
    [Parameter]
    [Moment]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Only this many of the newest entries.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Last { get; set; }

    protected override void ProcessRecord()
    {
        var filter = new JournalFilter { Subject = Subject, Kind = Kind, Actor = Actor, Since = Since, Last = Last };
        foreach (var entry in EachOrEnd(Open().Governed.Journal.Read(filter)))
        {
            if (StopToken.IsCancellationRequested)
                return;
            WriteObject(entry);
        }
    }
}
