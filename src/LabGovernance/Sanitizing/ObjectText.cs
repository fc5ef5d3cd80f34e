using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using System.Text.Json;

namespace LabGovernance.Sanitizing;

/// <summary>An object of the pipeline as text: what has properties of its own as one line of JSON, everything else as it is written.</summary>
internal static class ObjectText
{
    private const int Deepest = 8;

    public static string Of(PSObject given)
    {
        if (given.BaseObject is not (IDictionary or PSCustomObject))
            return given.BaseObject as string ?? LanguagePrimitives.ConvertTo<string>(given);
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json, given, 0);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static void Write(Utf8JsonWriter json, object? value, int depth)
    {
        var bare = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        switch (bare)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case byte or short or int or long or double or decimal or uint or ulong or float:
                json.WriteRawValue(Convert.ToString(bare, CultureInfo.InvariantCulture)!, skipInputValidation: false);
                break;
            case IDictionary pairs when depth < Deepest:
                json.WriteStartObject();
                foreach (DictionaryEntry pair in pairs)
                    Property(json, pair.Key.ToString() ?? "", pair.Value, depth);
                json.WriteEndObject();
                break;
            case PSObject given when depth < Deepest:
                json.WriteStartObject();
                foreach (var property in given.Properties)
                    Property(json, property.Name, property.Value, depth);
                json.WriteEndObject();
                break;
            case IEnumerable items and not string when depth < Deepest:
                json.WriteStartArray();
                foreach (var item in items)
                    Write(json, item, depth + 1);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(LanguagePrimitives.ConvertTo<string>(value));
                break;
        }
    }

    private static void Property(Utf8JsonWriter json, string name, object? value, int depth)
    {
        json.WritePropertyName(name);
        Write(json, value, depth + 1);
    }
}
