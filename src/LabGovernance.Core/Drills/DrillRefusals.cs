using LabGovernance.Sanitizing;

namespace LabGovernance.Drills;

/// <summary>Refusals about drills.</summary>
public static class DrillRefusals
{
    public static Refusal NotFound(string id, string folder)
        => new("DrillNotFound", $"There is no drill {VisibleText.Of(id)} in {folder}.", "Get-LabDrill lists them; Initialize-Lab -Template full writes six to begin with.");

    public static Refusal NotRunning(string id) => new("DrillNotRunning", $"{id} is not being practised.", $"Start-LabDrill {id} begins with it.");

    public static Refusal Running(DrillRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new("DrillRunning", $"{run.Scenario} is being practised since {run.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC.", $"Complete-LabDrill {run.Scenario} ends it.");
    }
}
