using System.Text.Json;
using System.Text.Json.Serialization;

namespace LabGovernance;

/// <summary>An actor as its text.</summary>
internal sealed class ActorJsonConverter : JsonConverter<Actor>
{
    public override Actor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Actor.TryParse(reader.GetString(), out var actor) ? actor : throw new JsonException("An actor is kind:name.");

    public override void Write(Utf8JsonWriter writer, Actor value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString());
}
