using LabGovernance.Adapters.Configuration;
using LabGovernance.Drills;
using LabGovernance.Work;

namespace LabGovernance.Adapters.Drills;

/// <summary>Reads one drill. The keys are described in docs/drills.md.</summary>
internal static class DrillFile
{
    private static readonly YamlSource Source = new("DrillInvalid", "DrillUnreadable", "DrillNotFound", "Get-LabDrill lists the drills of the lab.");

    private static readonly Dictionary<string, WorkPriority> Priorities = new(StringComparer.Ordinal)
    {
        ["critical"] = WorkPriority.Critical,
        ["high"] = WorkPriority.High,
        ["medium"] = WorkPriority.Medium,
        ["low"] = WorkPriority.Low,
    };

    public static Outcome<DrillScenario> Read(string path)
    {
        try
        {
            var map = YamlFile.Read(path, Source).Root;
            map.Only(
                required: ["title", "procedure", "quarters"],
                optional: ["scenario", "priority", "services", "prerequisites", "expected", "rto", "rpo", "infrastructure", "command", "results"]);
            var scenario = new DrillScenario
            {
                Id = Path.GetFileNameWithoutExtension(path).ToLowerInvariant(),
                Title = map.Text("title"),
                Scenario = map.OptionalText("scenario"),
                Priority = map.OptionalText("priority") is null ? null : map.OneOf("priority", Priorities),
                Services = map.OptionalTexts("services") ?? [],
                Prerequisites = map.OptionalTexts("prerequisites") ?? [],
                Procedure = map.Texts("procedure"),
                Expected = map.OptionalTexts("expected") ?? [],
                Rto = map.OptionalDuration("rto"),
                Rpo = map.OptionalDuration("rpo"),
                Quarters = [.. (map.OptionalTexts("quarters", q => q.ToUpperInvariant() is "Q1" or "Q2" or "Q3" or "Q4", "Q1, Q2, Q3 or Q4") ?? []).Select(q => q[1] - '0').Distinct().Order()],
                Infrastructure = map.OptionalText("infrastructure"),
                Command = map.OptionalText("command"),
                Results = map.OptionalText("results"),
                Path = path,
            };
            return scenario.Command is not null && scenario.Infrastructure is null ? throw map.Fault("command", "needs the key 'infrastructure': the policy scope in which it runs") : scenario;
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }
}
