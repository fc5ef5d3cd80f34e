using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Hosts;
using LabGovernance.Incidents;
using LabGovernance.Sanitizing;
using LabGovernance.Status;
using LabGovernance.Work;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Reads <c>lab.yaml</c>. The keys are described in docs/lab-yaml.md.</summary>
public static class LabFile
{
    private static readonly YamlSource Source = new(
        "LabFileInvalid", "LabFileUnreadable", "LabNotFound", "Go to your lab's folder, name it with -Lab, or make one with Initialize-Lab.");

    // A timer of .NET can't wait longer than 49 days.
    private static readonly TimeSpan MostStepTimeout = TimeSpan.FromDays(30);

    /// <returns>The lab, or the refusal <c>LabNotFound</c>, <c>LabFileUnreadable</c>, <c>LabFileInvalid</c> or <c>LabPathOutside</c>.</returns>
    public static Outcome<Lab> Read(string path)
    {
        try
        {
            var map = YamlFile.Read(path, Source).Root;
            map.Only(
                required: ["version", "name"],
                optional: ["description", "policy", "status", "pending_work", "search_path", "hosts", "approvals", "windows", "verification", "execution", "journal", "sanitizer", "documents", "incidents"]);
            if (map.Text("version") != "1.0")
                throw map.Invalid("version", "\"1.0\"");
            var files = new LabFiles(map, Path.GetFullPath(path));
            var lab = new Lab
            {
                Root = files.Root,
                Name = map.Text("name"),
                Description = map.OptionalText("description"),
                PolicyPath = files.Inside("policy", "cse-policy.yaml"),
                StatusPath = files.Inside("status", "STATUS.md"),
                PendingWorkPath = files.Inside("pending_work", "PENDING-WORK.md"),
                SearchPath = files.Folders("search_path"),
                Hosts = Hosts(map.OptionalMap("hosts")),
                Consent = Consent(map.OptionalMap("approvals")),
                Windows = Windows(map.OptionalMap("windows")),
                Sanitizer = Sanitizer(map.OptionalMap("sanitizer")),
            };
            if (map.OptionalMap("verification") is { } verification)
            {
                verification.Only(required: [], optional: ["grace"]);
                lab = lab with { CheckGrace = verification.OptionalDuration("grace") ?? lab.CheckGrace };
            }
            if (map.OptionalMap("execution") is { } execution)
            {
                execution.Only(required: [], optional: ["step_timeout"]);
                lab = lab with { StepTimeout = execution.OptionalDuration("step_timeout", MostStepTimeout) ?? lab.StepTimeout };
            }
            if (map.OptionalMap("documents") is { } documents)
                lab = lab with { Documents = Documents(documents) };
            if (map.OptionalMap("incidents") is { } incidents)
                lab = lab with { Incidents = Incidents(incidents) };
            if (map.OptionalMap("journal") is { } journal)
            {
                journal.Only(required: [], optional: ["git_notes"]);
                lab = lab with { GitNotes = journal.OptionalFlag("git_notes") ?? false };
            }
            return lab;
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    private static DocumentSettings Documents(YamlMap map)
    {
        map.Only(required: [], optional: ["status_sections", "work_sections", "stale_after", "archive_after"]);
        var settings = new DocumentSettings();
        return new DocumentSettings
        {
            StatusSections = Sections<StatusSection>(map.OptionalMap("status_sections")),
            WorkSections = Sections<WorkSection>(map.OptionalMap("work_sections")),
            StaleAfter = map.OptionalDuration("stale_after") ?? settings.StaleAfter,
            ArchiveAfter = map.OptionalDuration("archive_after") ?? settings.ArchiveAfter,
        };
    }

    private static IncidentSettings Incidents(YamlMap map)
    {
        map.Only(required: [], optional: ["on_regression", "severity"]);
        var severity = new IncidentSettings().Severity;
        if (map.OptionalText("severity") is { } named && (!Enum.TryParse(named, ignoreCase: true, out severity) || !Enum.IsDefined(severity) || char.IsDigit(named[0])))
            throw map.Invalid("severity", "critical, high, medium or low");
        return new IncidentSettings { OnRegression = map.OptionalFlag("on_regression") ?? false, Severity = severity };
    }

    /// <summary>Sections by our snake_case name, each with the words that its heading has here.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Sections<T>(YamlMap? map)
        where T : struct, Enum
    {
        var sections = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (map is null)
            return sections;
        var names = Enum.GetNames<T>().Where(n => n != "Other").ToDictionary(n => SnakeCase(n), n => n, StringComparer.Ordinal);
        map.Only(required: [], optional: [.. names.Keys]);
        foreach (var key in map.Keys)
            sections.Add(names[key], map.OptionalTexts(key, w => w.Trim().Length > 1, "words of a heading") ?? []);
        return sections;
    }

    private static string SnakeCase(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static List<LabHost> Hosts(YamlMap? map)
    {
        var hosts = new List<LabHost>();
        foreach (var name in map?.Keys ?? [])
        {
            var entry = map!.Map(name);
            entry.Only(required: ["infrastructure"], optional: ["addresses"]);
            var host = new LabHost
            {
                Name = name,
                Infrastructure = entry.Text("infrastructure"),
                Addresses = entry.OptionalTexts("addresses", IsAddress, "a name or address without user, port and blanks, or such as pct:105") ?? [],
            };
            if (hosts.FirstOrDefault(h => Names(h).Intersect(Names(host), StringComparer.OrdinalIgnoreCase).Any()) is { } other)
                throw map.Fault(name, $"shares the address '{Names(other).Intersect(Names(host), StringComparer.OrdinalIgnoreCase).First()}' with the host '{other.Name}'; an address belongs to one host");
            hosts.Add(host);
        }

        return hosts;
    }

    private static IEnumerable<string> Names(LabHost host) => host.Addresses.Prepend(host.Name);

    private static bool IsAddress(string text) => text.AsSpan().IndexOfAny("@ \t/") < 0;

    private static ConsentRules Consent(YamlMap? map)
    {
        var rules = new ConsentRules();
        if (map is null)
            return rules;
        map.Only(required: [], optional: ["by_name", "start_within", "finish_within"]);
        return new ConsentRules
        {
            ByName = map.OptionalTexts("by_name", n => Actor.TryParse("human:" + n, out _), "a name of letters, digits, dots and dashes") ?? [],
            StartWithin = map.OptionalDuration("start_within") ?? rules.StartWithin,
            FinishWithin = map.OptionalDuration("finish_within") ?? rules.FinishWithin,
        };
    }

    private static SanitizerSettings Sanitizer(YamlMap? map)
    {
        var settings = new SanitizerSettings();
        if (map is null)
            return settings;
        map.Only(required: [], optional: ["secrets", "domains", "hosts", "hide_hosts", "case_expiry"]);
        return new SanitizerSettings
        {
            Secrets = map.OptionalTexts("secrets", p => !p.Contains('\0', StringComparison.Ordinal), "a path"),
            Domains = map.OptionalTexts("domains", IsDomain, "a domain such as example.org") ?? [],
            Hosts = map.OptionalTexts("hosts", IsAddress, "a name without user, port and blanks") ?? [],
            HideHosts = map.OptionalFlag("hide_hosts"),
            CaseExpiry = map.OptionalDuration("case_expiry") ?? settings.CaseExpiry,
        };
    }

    private static bool IsDomain(string text) => text.Trim('.').Contains('.', StringComparison.Ordinal) && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');

    private static WindowLengths Windows(YamlMap? map)
    {
        var lengths = new WindowLengths();
        if (map is null)
            return lengths;
        map.Only(required: [], optional: ["restart", "configuration", "major_update"]);
        return new WindowLengths
        {
            Restart = map.OptionalDuration("restart") ?? lengths.Restart,
            Configuration = map.OptionalDuration("configuration") ?? lengths.Configuration,
            MajorUpdate = map.OptionalDuration("major_update") ?? lengths.MajorUpdate,
        };
    }
}
