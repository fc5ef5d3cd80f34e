using System.Text.Json.Serialization;

namespace LabGovernance.Egress;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EgressPrepared))]
internal sealed partial class EgressJsonContext : JsonSerializerContext;
