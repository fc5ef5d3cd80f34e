using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LabGovernance.Sanitizing;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Reads <c>sanitize.yaml</c>: a lab's own rules, held to their tests, and what may stay. The keys are described in docs/sanitizer.md.</summary>
public static partial class SanitizeFile
{
    private static readonly YamlSource Source = new("SanitizeFileInvalid", "SanitizeFileUnreadable", "SanitizeFileNotFound", "Name a file.");

    private static readonly Dictionary<string, Sensitivity> Sensitivities = new(StringComparer.Ordinal) { ["secret"] = Sensitivity.Secret, ["personal"] = Sensitivity.Personal };

    private static readonly Dictionary<string, ByteCheck> Validators = new(StringComparer.Ordinal)
    {
        ["luhn"] = Checks.Luhn,
        ["iban"] = Checks.Iban,
        ["jwt"] = value => value.Contains((byte)'.') && Checks.Jwt(value),
        ["github"] = Checks.GitHub,
    };

    /// <returns>The rules and what may stay, or the refusal <c>SanitizeFileInvalid</c>, <c>SanitizeFileUnreadable</c> or <c>SanitizeFileNotFound</c>.</returns>
    public static Outcome<SanitizeAdditions> Read(string path)
    {
        try
        {
            var map = YamlFile.Read(path, Source).Root;
            map.Only(required: ["version"], optional: ["rules", "allow"]);
            if (map.Text("version") != "1.0")
                throw map.Invalid("version", "\"1.0\"");
            var taken = SanitizeRuleSet.Shipped.Rules.Select(r => r.Id).Append("known").ToHashSet(StringComparer.Ordinal);
            return new SanitizeAdditions([.. map.Maps("rules").Select(m => Rule(m, taken))], new AllowList([.. map.Maps("allow").Select(Allow)]));
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    private static SanitizeRule Rule(YamlMap map, HashSet<string> taken)
    {
        map.Only(
            required: ["id", "description", "keywords", "pattern", "placeholder", "tests"],
            optional: ["sensitivity", "validator", "entropy"]);
        var id = map.Text("id");
        if (!Id().IsMatch(id))
            throw map.Invalid("id", "small letters, digits, dots and dashes, such as lab.badge");
        if (!taken.Add(id))
            throw map.Fault("id", $"is {YamlFaults.Quote(id)}, which another rule has");
        var placeholder = map.Text("placeholder");
        if (!Placeholder().IsMatch(placeholder))
            throw map.Invalid("placeholder", "capitals, digits and underscores, such as BADGE");
        var sensitivity = map.OptionalText("sensitivity") is null ? Sensitivity.Secret : map.OneOf("sensitivity", Sensitivities);
        var rule = new SanitizeRule(id, map.Text("description"), sensitivity, placeholder, Matcher(map), "");
        return rule with { Examples = Examples(map.Map("tests"), rule) };
    }

    private static CustomRule Matcher(YamlMap map)
    {
        var pattern = map.Text("pattern");
        var keywords = map.Texts("keywords").ToImmutableArray();
        if (keywords.IsEmpty)
            throw map.Fault("keywords", "is empty; expected a word that stands in every line where the pattern can match");
        try
        {
            return new CustomRule(pattern, keywords)
            {
                Check = map.OptionalText("validator") is null ? null : map.OneOf("validator", Validators),
                MinEntropy = Entropy(map),
            };
        }
        catch (ArgumentException e)
        {
            throw map.Fault("pattern", $"can't be used: {FirstLine(e)}");
        }
    }

    private static double Entropy(YamlMap map)
    {
        if (map.OptionalText("entropy") is not { } text)
            return 0;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bits) && bits is >= 0 and <= 8
            ? bits
            : throw map.Invalid("entropy", "bits for each byte, a number from 0 to 8");
    }

    private static string Examples(YamlMap tests, SanitizeRule rule)
    {
        tests.Only(required: ["match"], optional: ["not_match"]);
        var sanitizer = new Sanitizer(new SanitizeRuleSet([rule]));
        var match = tests.PlacedTexts("match");
        if (match.Count == 0)
            throw tests.Fault("match", "is empty; expected at least one text that holds what the rule finds");
        foreach (var (example, at) in match)
        {
            if (Found(sanitizer, Unmarked(example)) is var found && (found.Length == 0 || (example.Contains('«', StringComparison.Ordinal) && !found.SequenceEqual(Marked(example)))))
                throw at($"the test {YamlFaults.Quote(example)} under match {(found.Length == 0 ? "holds nothing that the rule finds" : "marks with « and » something else than what the rule finds")}");
        }

        var notMatch = tests.PlacedTexts("not_match");
        foreach (var (example, at) in notMatch)
        {
            if (Found(sanitizer, example).Length > 0)
                throw at($"the test {YamlFaults.Quote(example)} under not_match holds something that the rule finds");
        }

        return string.Join('\n', match.Select(e => "+ " + OneLine(e.Text)).Concat(notMatch.Select(e => "- " + OneLine(e.Text))));
    }

    private static string[] Found(Sanitizer sanitizer, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var outcome = sanitizer.Sanitize(text, new SanitizeRequest { Format = TextFormat.Plain });
        return outcome.IsRefused ? [] : [.. outcome.Value.Summary.Spans.Select(s => System.Text.Encoding.UTF8.GetString(bytes, (int)s.Start, s.Length))];
    }

    private static string Unmarked(string example) => example.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

    private static IEnumerable<string> Marked(string example) => Marks().Matches(example).Select(m => m.Groups[1].Value);

    private static string OneLine(string text) => text.ReplaceLineEndings("⏎");

    private static AllowEntry Allow(YamlMap map)
    {
        map.Only(required: [], optional: ["value", "rule", "path", "line"]);
        try
        {
            return new AllowEntry(map.OptionalText("value"), map.OptionalText("rule"), map.OptionalText("path"), map.OptionalText("line"));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw map.Keys.Contains("line") ? map.Fault("line", $"can't be used: {FirstLine(e)}") : map.Fault("names nothing; expected value, rule, path or line");
        }
    }

    // What follows names parameters of the program.
    private static string FirstLine(Exception e)
    {
        var text = e.Message.Split('\n')[0];
        var parameter = text.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return parameter < 0 ? text : text[..parameter];
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*([.\-][a-z0-9]+)*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*\z")]
    private static partial Regex Placeholder();

    [GeneratedRegex("«([^»]*)»")]
    private static partial Regex Marks();
}
