using System.Text.Json.Serialization;

namespace LabGovernance.Execution;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(ActorJsonConverter)])]
[JsonSerializable(typeof(CommandRefused))]
[JsonSerializable(typeof(CommandStarted))]
[JsonSerializable(typeof(CommandFinished))]
[JsonSerializable(typeof(CommandConsentWaived))]
internal sealed partial class CommandJsonContext : JsonSerializerContext;
