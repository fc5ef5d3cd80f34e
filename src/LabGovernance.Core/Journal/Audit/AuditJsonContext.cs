using System.Text.Json.Serialization;

namespace LabGovernance.Journal;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AlertRaised))]
[JsonSerializable(typeof(AuditGap))]
[JsonSerializable(typeof(JournalAnchor))]
internal sealed partial class AuditJsonContext : JsonSerializerContext;
