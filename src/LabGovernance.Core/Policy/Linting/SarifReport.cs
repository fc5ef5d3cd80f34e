using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LabGovernance.Policy.Linting;

/// <summary>Findings as SARIF 2.1.0 (OASIS), for code scanning.</summary>
public static class SarifReport
{
    private const string Root = "%SRCROOT%";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <param name="findings">The findings.</param>
    /// <param name="root">The folder that paths are relative to.</param>
    /// <param name="version">The version of the tool.</param>
    public static string Write(IReadOnlyList<PolicyFinding> findings, string root, string version)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var kinds = FindingKinds.All.Where(k => findings.Any(f => f.Code == k.Code)).ToList();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, kinds, version);
            json.WriteString("columnKind", "utf16CodeUnits");
            Results(json, findings, kinds, root);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Tool(Utf8JsonWriter json, List<FindingKind> kinds, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Test-CsePolicy");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var kind in kinds)
        {
            json.WriteStartObject();
            json.WriteString("id", kind.Code);
            Message(json, "shortDescription", kind.Title + ".");
            Message(json, "help", $"See {kind.Code} in docs/policy-findings.md.");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(kind.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Results(Utf8JsonWriter json, IReadOnlyList<PolicyFinding> findings, List<FindingKind> kinds, string root)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartArray("results");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", finding.Code);
            json.WriteNumber("ruleIndex", kinds.FindIndex(k => k.Code == finding.Code));
            json.WriteString("level", Level(finding.Severity));
            Message(json, "message", finding.Suggestion is { } suggestion ? $"{finding.Text} Instead: {suggestion}" : finding.Text);
            Location(json, finding, root);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("policyFinding/v1", Fingerprint(finding, ReportPath.Of(finding.File, root), seen));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Location(Utf8JsonWriter json, PolicyFinding finding, string root)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        var path = ReportPath.Of(finding.File, root);
        if (Path.IsPathRooted(path))
        {
            json.WriteString("uri", new Uri(path).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Line);
        json.WriteNumber("startColumn", finding.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        if (finding.Path.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", finding.Path);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Stays the same when lines move and when entries are added above: it is made of what is said, not of where.</summary>
    private static string Fingerprint(PolicyFinding finding, string path, Dictionary<string, int> seen)
    {
        var open = finding.Path.LastIndexOf('[');
        var text = string.Join('\n', finding.Code, path, open < 0 ? finding.Path : finding.Path[..open], finding.Rule ?? "");
        var count = seen[text] = seen.GetValueOrDefault(text) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}\n{count}")));
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(PolicySeverity severity) => severity switch
    {
        PolicySeverity.Error => "error",
        PolicySeverity.Warning => "warning",
        _ => "note",
    };
}
