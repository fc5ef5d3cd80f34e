using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabGovernance.Sanitizing;

/// <summary>
/// The request and the answer of <c>POST /webhook/sanitize</c>: JSON with any of the fields <c>logs</c>, <c>config</c>, <c>env</c>, <c>notes</c> and
/// <c>diagnostics</c>, bare or as <c>body</c> of an object, is answered by <c>{"sanitized": text, "meta": {"redactions": [ids of the rules that fired], "length": characters of the text}}</c>.
/// </summary>
public static class SanitizeWebhook
{
    private static readonly (string Name, TextFormat Format)[] Fields =
        [("logs", TextFormat.Detect), ("config", TextFormat.Detect), ("env", TextFormat.Env), ("notes", TextFormat.Plain), ("diagnostics", TextFormat.Detect)];

    /// <param name="request">The body of the request.</param>
    /// <param name="sanitize">Sanitizes one field, which is in this format. Fields that belong together need one map.</param>
    /// <returns>The body of the answer; the refusal <c>SanitizeRequestInvalid</c>, or one of the sanitizer's. Then nothing of the request may go on.</returns>
    public static Outcome<string> Answer(string request, Func<string, TextFormat, Outcome<SanitizedText>> sanitize)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(sanitize);
        if (Read(request) is not { } body)
            return Invalid("it is no JSON object");
        var given = Fields.Where(f => body[f.Name] is not null).ToList();
        if (given.Count == 0)
            return Invalid("it has none of these fields");
        var texts = new List<string>();
        var fired = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, format) in given)
        {
            // A field that is no text is what it is as JSON.
            var isText = body[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String;
            var sanitized = sanitize(isText ? body[name]!.GetValue<string>() : body[name]!.ToJsonString(), isText ? format : TextFormat.Json);
            if (sanitized.IsRefused)
                return sanitized.Refusal;
            texts.Add(sanitized.Value.Text ?? "");
            fired.UnionWith(sanitized.Value.Counts.Keys);
        }

        var text = string.Join("\n\n", texts);
        return new JsonObject
        {
            ["sanitized"] = text,
            ["meta"] = new JsonObject { ["redactions"] = new JsonArray([.. fired.Select(f => JsonValue.Create(f))]), ["length"] = text.Length },
        }.ToJsonString();
    }

    private static JsonObject? Read(string request)
    {
        try
        {
            // n8n hands a request on with its headers around it.
            return JsonNode.Parse(request) is not JsonObject whole ? null
                : whole["body"] is JsonObject body && !Fields.Any(f => whole.ContainsKey(f.Name)) ? body : whole;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Refusal Invalid(string why)
        => new("SanitizeRequestInvalid", $"The request can't be sanitized: {why}.", "Give a JSON object with any of the fields logs, config, env, notes and diagnostics.");
}
