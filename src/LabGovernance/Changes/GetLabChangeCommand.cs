using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Lists changes, oldest first, or shows one.</summary>
[Cmdlet(VerbsCommon.Get, "LabChange")]
[OutputType(typeof(Change))]
public sealed class GetLabChangeCommand : LabCmdlet
{
    /// <summary>Ids; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValueOf("Id")]
    [ArgumentCompleter(typeof(ChangeIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Only changes in these states.</summary>
    [Parameter]
    public ChangeState[] State { get; set; } = [];

    /// <summary>Only changes with such a title; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    public string? Title { get; set; }

    protected override void ProcessRecord()
    {
        var changes = Open().Changes;
        var patterns = Id.Where(WildcardPattern.ContainsWildcardCharacters).Select(i => WildcardPattern.Get(i, WildcardOptions.IgnoreCase)).ToList();
        foreach (var id in Id.Where(i => !WildcardPattern.ContainsWildcardCharacters(i)))
        {
            if (Accept(changes.Find(id), id, out var change))
                WriteObject(change);
        }
        if (Id.Length > 0 && patterns.Count == 0)
            return;
        var title = Title is null ? null : WildcardPattern.Get(Title, WildcardOptions.IgnoreCase);
        foreach (var change in EachOrEnd(changes.List(State)))
        {
            StopToken.ThrowIfCancellationRequested();
            if ((patterns.Count == 0 || patterns.Any(p => p.IsMatch(change.Id.ToString()))) && title?.IsMatch(change.Title) != false)
                WriteObject(change);
        }
    }
}
