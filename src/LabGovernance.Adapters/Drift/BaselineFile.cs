using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LabGovernance.Adapters.Configuration;
using LabGovernance.Drift;

namespace LabGovernance.Adapters.Drift;

/// <summary>Reads and writes the description of one baseline. The keys are described in docs/drift.md.</summary>
internal static class BaselineFile
{
    private static readonly YamlSource Source = new("BaselineInvalid", "BaselineUnreadable", "BaselineNotFound", "Get-LabBaseline lists the baselines of the lab.");

    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Outcome<BaselineDefinition> Read(string path)
    {
        try
        {
            var map = YamlFile.Read(path, Source).Root;
            map.Only(required: ["version", "name"], optional: ["files", "infrastructure", "ignore", "commands", "ignore_lines", "text"]);
            if (map.Text("version") != "1.0")
                throw map.Invalid("version", "\"1.0\"");
            var name = map.Text("name");
            if (!BaselineDefinition.IsName(name) || name != Path.GetFileNameWithoutExtension(path))
                throw map.Invalid("name", $"the name of its file, in lower-case letters, digits, dashes and underscores");
            var definition = new BaselineDefinition
            {
                Name = name,
                Infrastructure = map.OptionalText("infrastructure"),
                Files = map.OptionalTexts("files", BaselineDefinition.IsPattern, "a path or glob of up to 1,024 characters") ?? [],
                Ignore = map.OptionalTexts("ignore", BaselineDefinition.IsPattern, "a glob of up to 1,024 characters") ?? [],
                Commands = map.OptionalTexts("commands", c => !string.IsNullOrWhiteSpace(c), "a command") ?? [],
                IgnoreLines = map.OptionalTexts("ignore_lines") ?? [],
                KeepsText = map.OptionalFlag("text") ?? true,
                Path = path,
            };
            return definition.Problem is { } problem ? BaselineRefusals.Invalid(Path.GetFileName(path), problem) : definition;
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    public static string Text(BaselineDefinition definition)
    {
        var text = new StringBuilder("version: \"1.0\"\n");
        text.Append("name: ").Append(Quote(definition.Name)).Append('\n');
        if (definition.Infrastructure is not null)
            text.Append("infrastructure: ").Append(Quote(definition.Infrastructure)).Append('\n');
        List("files", definition.Files);
        List("ignore", definition.Ignore);
        List("commands", definition.Commands);
        List("ignore_lines", definition.IgnoreLines);
        if (!definition.KeepsText)
            text.Append("text: false\n");
        return text.ToString();

        void List(string key, IReadOnlyList<string> values)
        {
            if (values.Count == 0)
                return;
            text.Append(key).Append(":\n");
            foreach (var value in values)
                text.Append("  - ").Append(Quote(value)).Append('\n');
        }
    }

    // A text of JSON is one of YAML.
    private static string Quote(string value) => JsonSerializer.Serialize(value, Quoted);
}
