using System.Text.Json;
using System.Text.Json.Serialization;

namespace LabGovernance.Changes;

/// <summary>A change's id as its text.</summary>
internal sealed class ChangeIdJsonConverter : JsonConverter<ChangeId>
{
    public override ChangeId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => ChangeId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("A change's id is CHG-NNNN.");

    public override void Write(Utf8JsonWriter writer, ChangeId value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString());
}
