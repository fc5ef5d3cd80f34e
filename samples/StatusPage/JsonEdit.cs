using System.Text;
using System.Text.Json;

namespace StatusPage;

/// <summary>Sets one top-level value in a JSON text and leaves every other byte as it was.</summary>
internal static class JsonEdit
{
    /// <param name="text">A JSON object; comments and trailing commas are allowed.</param>
    /// <param name="key">The property to set, or to add as the first one.</param>
    /// <param name="json">Its new value.</param>
    public static string Set(string text, string key, string json)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        (int Start, int End)? found = null;
        reader.Read();
        var afterBrace = (int)reader.BytesConsumed;
        var isEmpty = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            isEmpty = false;
            var matches = reader.ValueTextEquals(key);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (matches)
                found = (start, (int)reader.BytesConsumed);
        }

        return found is { } range
            ? Splice(bytes, range.Start, range.End, json)
            : Splice(bytes, afterBrace, afterBrace, $"{NewLineOf(text)}  {JsonSerializer.Serialize(key)}: {json}{(isEmpty ? "" : ",")}");
    }

    private static string Splice(byte[] bytes, int start, int end, string insert)
        => Encoding.UTF8.GetString([.. bytes.AsSpan(0, start), .. Encoding.UTF8.GetBytes(insert), .. bytes.AsSpan(end)]);

    private static string NewLineOf(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
