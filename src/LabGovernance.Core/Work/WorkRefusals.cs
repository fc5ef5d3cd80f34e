using LabGovernance.Sanitizing;

namespace LabGovernance.Work;

/// <summary>Refusals about items of PENDING-WORK.md.</summary>
public static class WorkRefusals
{
    public static Refusal NotFound(string name, string path)
        => new("WorkItemNotFound", $"There is no {VisibleText.Of(name)} in {path}.", "Get-LabWork -All lists the items.");
}
