using LabGovernance.Changes;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Reads <c>lab.yaml</c>. The keys are described in docs/lab-yaml.md.</summary>
public static class LabFile
{
    private const string Invalid = "LabFileInvalid";

    /// <returns>The lab, or the refusal <c>LabFileInvalid</c>, <c>LabFileUnreadable</c> or <c>LabPathOutside</c>.</returns>
    public static Outcome<Lab> Read(string path)
    {
        try
        {
            var root = Path.GetDirectoryName(Path.GetFullPath(path))!;
            var map = YamlFile.Read(path, Invalid, "LabFileUnreadable").Root;
            if (map.Text("version") != "1.0")
                throw map.Invalid("version", "\"1.0\"");
            var lab = new Lab
            {
                Root = root,
                Name = map.Text("name"),
                Description = map.OptionalText("description"),
                PolicyPath = Inside(root, map.OptionalText("policy") ?? "cse-policy.yaml", "policy"),
                StatusPath = Inside(root, map.OptionalText("status") ?? "STATUS.md", "status"),
                PendingWorkPath = Inside(root, map.OptionalText("pending_work") ?? "PENDING-WORK.md", "pending_work"),
                SearchPath = [.. (map.OptionalTexts("search_path") ?? []).Select(p => Path.GetFullPath(p, root))],
                Consent = Consent(map.OptionalMap("approvals")),
                Windows = Windows(map.OptionalMap("windows")),
            };
            if (map.OptionalMap("execution") is { } execution)
            {
                lab = lab with { StepTimeout = execution.OptionalDuration("step_timeout") ?? lab.StepTimeout };
                execution.NothingElse();
            }
            if (map.OptionalMap("journal") is { } journal)
            {
                lab = lab with { GitNotes = journal.OptionalFlag("git_notes") ?? false };
                journal.NothingElse();
            }
            map.NothingElse();
            return lab;
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    private static ConsentRules Consent(YamlMap? map)
    {
        var rules = new ConsentRules();
        if (map is null)
            return rules;
        rules = new ConsentRules
        {
            ByName = map.OptionalTexts("by_name") ?? [],
            StartWithin = map.OptionalDuration("start_within") ?? rules.StartWithin,
            FinishWithin = map.OptionalDuration("finish_within") ?? rules.FinishWithin,
        };
        map.NothingElse();
        return rules.ByName.FirstOrDefault(n => !Actor.TryParse("human:" + n, out _)) is null ? rules : throw map.Invalid("by_name", "names of letters, digits, dots and dashes");
    }

    private static WindowLengths Windows(YamlMap? map)
    {
        var lengths = new WindowLengths();
        if (map is null)
            return lengths;
        lengths = new WindowLengths
        {
            Restart = map.OptionalDuration("restart") ?? lengths.Restart,
            Configuration = map.OptionalDuration("configuration") ?? lengths.Configuration,
            MajorUpdate = map.OptionalDuration("major_update") ?? lengths.MajorUpdate,
        };
        map.NothingElse();
        return lengths;
    }

    private static string Inside(string root, string path, string key)
    {
        var full = Path.GetFullPath(path, root);
        return full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new RefusedException(new Refusal("LabPathOutside", $"'{key}' in lab.yaml points to {full}, outside of the lab.", "Name a file within the lab's folder."));
    }
}
