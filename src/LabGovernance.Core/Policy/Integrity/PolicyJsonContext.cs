using System.Text.Json.Serialization;

namespace LabGovernance.Policy;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PolicySeen))]
[JsonSerializable(typeof(PolicyChanged))]
internal sealed partial class PolicyJsonContext : JsonSerializerContext;
