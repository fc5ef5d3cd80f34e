using System.Collections;
using System.Management.Automation;
using LabGovernance.Documents;
using LabGovernance.Pipeline;
using LabGovernance.Work;

namespace LabGovernance.Cmdlets;

/// <summary>A cmdlet that says what an item of work is about.</summary>
public abstract class WorkFieldsCmdlet : LabCmdlet
{
    /// <summary>The section it stands in.</summary>
    [Parameter]
    [ValidateSet("Active", "NearTerm", "MidTerm", "LongTerm", "TechDebt", "Bugs")]
    public WorkSection? Section { get; set; }

    /// <summary>How much it matters.</summary>
    [Parameter]
    public WorkPriority? Priority { get; set; }

    /// <summary>What its Status field says.</summary>
    [Parameter]
    public string? State { get; set; }

    /// <summary>Who sees to it.</summary>
    [Parameter]
    public string? Owner { get; set; }

    /// <summary>The day by which it is to be done: 2026-12-24, or 30d from today.</summary>
    [Parameter]
    [Day]
    public DateOnly? Target { get; set; }

    /// <summary>What it is for.</summary>
    [Parameter]
    public string? Overview { get; set; }

    /// <summary>What to do when work on it goes on.</summary>
    [Parameter]
    public string? NextSession { get; set; }

    /// <summary>Things to do, which are added.</summary>
    [Parameter]
    public string[] Todo { get; set; } = [];

    /// <summary>Further fields of the item, by name.</summary>
    [Parameter]
    public IDictionary? Field { get; set; }

    private protected WorkOrder Order(params IEnumerable<string> done) => new()
    {
        Section = Section,
        Priority = Priority,
        State = State,
        Owner = Owner,
        Target = Target,
        Overview = Overview,
        NextSession = NextSession,
        Todos = [.. Todo.Select(t => new DocumentTodo(t, false)), .. done.Select(t => new DocumentTodo(t, true))],
        Fields = [.. (Field ?? new Hashtable()).Keys.Cast<object>().Select(k => KeyValuePair.Create($"{k}", $"{Field![k]}"))],
    };
}
