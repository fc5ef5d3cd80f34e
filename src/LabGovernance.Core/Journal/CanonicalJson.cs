using System.Buffers;
using System.Text;
using System.Text.Json;

namespace LabGovernance.Journal;

/// <summary>JSON Canonicalization Scheme, RFC 8785: one text for one value, so that it can be hashed.</summary>
public static class CanonicalJson
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="FormatException">A number is not finite, a string is not valid Unicode, or a name stands twice in one object.</exception>
    public static string From(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        Write(buffer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static string From(string json)
    {
        using var document = JsonDocument.Parse(json);
        return From(document.RootElement);
    }

    public static void Write(ArrayBufferWriter<byte> buffer, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(buffer, value);
                break;
            case JsonValueKind.Array:
                buffer.Write("["u8);
                var first = true;
                foreach (var item in value.EnumerateArray())
                {
                    if (!first)
                        buffer.Write(","u8);
                    first = false;
                    Write(buffer, item);
                }
                buffer.Write("]"u8);
                break;
            case JsonValueKind.String:
                WriteString(buffer, TextOf(value));
                break;
            case JsonValueKind.Number:
                buffer.Write(Encoding.ASCII.GetBytes(EcmaScriptNumber.Format(value.GetDouble())));
                break;
            case JsonValueKind.True:
                buffer.Write("true"u8);
                break;
            case JsonValueKind.False:
                buffer.Write("false"u8);
                break;
            default:
                buffer.Write("null"u8);
                break;
        }
    }

    /// <summary>Writes UTF-8 text as a JSON string; only what must be escaped is (RFC 8785, 3.2.2.2).</summary>
    public static void WriteString(ArrayBufferWriter<byte> buffer, ReadOnlySpan<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.Write("\""u8);
        while (true)
        {
            var special = utf8.IndexOfAny(Special);
            if (special < 0)
            {
                buffer.Write(utf8);
                break;
            }
            buffer.Write(utf8[..special]);
            WriteEscape(buffer, utf8[special]);
            utf8 = utf8[(special + 1)..];
        }
        buffer.Write("\""u8);
    }

    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    private static void WriteEscape(ArrayBufferWriter<byte> buffer, byte value)
    {
        var shortForm = value switch
        {
            (byte)'"' => (byte)'"',
            (byte)'\\' => (byte)'\\',
            (byte)'\b' => (byte)'b',
            (byte)'\f' => (byte)'f',
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            _ => (byte)0,
        };
        if (shortForm != 0)
            buffer.Write([(byte)'\\', shortForm]);
        else
            buffer.Write(Encoding.ASCII.GetBytes($"\\u{value:x4}"));
    }

    private static void WriteString(ArrayBufferWriter<byte> buffer, string text)
    {
        try
        {
            WriteString(buffer, Strict.GetBytes(text));
        }
        catch (EncoderFallbackException e)
        {
            throw new FormatException("A string holds half of a surrogate pair and has no canonical form.", e);
        }
    }

    private static void WriteObject(ArrayBufferWriter<byte> buffer, JsonElement value)
    {
        var properties = value.EnumerateObject().ToArray();
        Array.Sort(properties, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        buffer.Write("{"u8);
        for (var i = 0; i < properties.Length; i++)
        {
            if (i > 0)
            {
                if (properties[i].Name == properties[i - 1].Name)
                    throw new FormatException($"The name '{properties[i].Name}' stands twice in one object.");
                buffer.Write(","u8);
            }
            WriteString(buffer, properties[i].Name);
            buffer.Write(":"u8);
            Write(buffer, properties[i].Value);
        }
        buffer.Write("}"u8);
    }

    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("A string holds half of a surrogate pair and has no canonical form.", e);
        }
    }
}
