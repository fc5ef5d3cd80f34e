using System.Text.Json.Serialization;

namespace StatusPage;

/// <summary>What GET /health answers.</summary>
internal sealed record Health(string Status, string LogLevel, DateTimeOffset StartedAt, int Pid);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;
