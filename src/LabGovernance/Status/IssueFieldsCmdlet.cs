using System.Collections;
using System.Management.Automation;
using LabGovernance.Pipeline;
using LabGovernance.Status;

namespace LabGovernance.Cmdlets;

/// <summary>A cmdlet that says what an issue is about.</summary>
public abstract class IssueFieldsCmdlet : LabCmdlet
{
    /// <summary>How bad it is for those who use the service.</summary>
    [Parameter]
    public IssueSeverity? Severity { get; set; }

    /// <summary>The service it is about.</summary>
    [Parameter]
    public string? Service { get; set; }

    /// <summary>Who sees to it.</summary>
    [Parameter]
    public string? Owner { get; set; }

    /// <summary>What is wrong, in a sentence.</summary>
    [Parameter]
    public string? Details { get; set; }

    /// <summary>What is done next.</summary>
    [Parameter]
    public string? NextAction { get; set; }

    /// <summary>The day by which it is to be verified: 2026-12-24, or 7d from today.</summary>
    [Parameter]
    [Day]
    public DateOnly? VerifyBy { get; set; }

    /// <summary>Further fields of the entry, by name.</summary>
    [Parameter]
    public IDictionary? Field { get; set; }

    private protected IssueOrder Order(string? title) => new()
    {
        Title = title,
        Severity = Severity,
        Service = Service,
        Owner = Owner,
        Details = Details,
        NextAction = NextAction,
        VerifyBy = VerifyBy,
        Fields = [.. (Field ?? new Hashtable()).Keys.Cast<object>().Select(k => KeyValuePair.Create($"{k}", $"{Field![k]}"))],
    };
}
