using System.Text.Json;
using LabGovernance.Adapters.Configuration;

namespace LabGovernance.Adapters.Tests.Configuration;

/// <summary>What the schema knows is what the reader reads.</summary>
public sealed class PolicySchemaTests
{
    private static readonly JsonElement Schema = Read();

    public static TheoryData<string> Mappings { get; } = ["", "metadata", "infrastructure10", "infrastructure11", "rule", "dryRun", "workflow", "trigger", "audit", "limits"];

    [Theory]
    [MemberData(nameof(Mappings))]
    public void It_has_the_keys_of_the_reader(string mapping)
    {
        var keys = mapping switch
        {
            "" => PolicyKeys.File,
            "metadata" => PolicyKeys.Metadata,
            "infrastructure10" => PolicyKeys.Infrastructure,
            "infrastructure11" => PolicyKeys.Infrastructure with { Optional = [.. PolicyKeys.Infrastructure.Optional, .. PolicyKeys.InfrastructureAdditions.Optional] },
            "rule" => PolicyKeys.Rule,
            "dryRun" => PolicyKeys.DryRun,
            "workflow" => PolicyKeys.Workflow,
            "trigger" => PolicyKeys.Trigger,
            "audit" => PolicyKeys.Audit,
            _ => PolicyKeys.Limits,
        };
        var schema = mapping switch
        {
            "" => Schema,
            "metadata" => Schema.GetProperty("properties").GetProperty("metadata"),
            _ => Schema.GetProperty("$defs").GetProperty(mapping),
        };

        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(keys.Required.Concat(keys.Optional).Order(), schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal(keys.Required.Order(), schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(r => r.GetString()!).Order() : []);
    }

    private static JsonElement Read()
    {
        using var stream = typeof(PolicyKeys).Assembly.GetManifestResourceStream("starter/schemas/cse-policy.schema.json")!;
        return JsonDocument.Parse(stream).RootElement.Clone();
    }
}
