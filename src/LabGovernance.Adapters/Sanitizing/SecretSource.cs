using LabGovernance.Sanitizing;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LabGovernance.Adapters.Sanitizing;

/// <summary>Takes the secrets out of one file of a lab: an .env or ini file, YAML such as compose files, JSON, or a file that is one secret.</summary>
internal static class SecretSource
{
    private static readonly string[] _yaml = [".yaml", ".yml", ".json"];

    /// <param name="name">The file's name, which tells its kind.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="isStore">True for a file whose every value is secret, such as secrets.yaml or one in a folder of secrets.</param>
    /// <returns>Values; some may be ordinary words.</returns>
    public static IEnumerable<string> Read(string name, string text, bool isStore)
    {
        isStore |= name.StartsWith("secret", StringComparison.OrdinalIgnoreCase);
        var isYaml = _yaml.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
        var pairs = isYaml ? Yaml(text) : [.. Lines(text)];
        if (isStore && !isYaml && !IsAssignments(text))
            return [text.Trim('\r', '\n', ' ')];
        return pairs.SelectMany(p => Of(p.Name, p.Value, isStore));
    }

    private static IEnumerable<string> Of(string name, string value, bool isStore)
    {
        if (SecretValue.InAddress(value) is { } password)
            yield return password;
        else if (SecretValue.Is(name, value) || (isStore && SecretValue.Stands(value)))
            yield return value;
    }

    private static bool IsAssignments(string text)
        => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(l => !l.StartsWith('#')).All(l => l.IndexOf('=') is var at and > 0 && l[..at].Trim().All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ' '));

    private static IEnumerable<(string Name, string Value)> Lines(string text)
    {
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.StartsWith("export ", StringComparison.Ordinal))
                line = line[7..].TrimStart();
            if (line.Length > 0 && line[0] is not ('#' or ';' or '[') && Assignment(line) is { } pair)
                yield return pair;
        }
    }

    private static (string Name, string Value)? Assignment(string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0)
            return null;
        var value = line[(at + 1)..].Trim();
        if (value is ['"' or '\'', .., _] && value.IndexOf(value[0], 1) is var close and > 0)
            value = value[0] == '"' ? value[1..close].Replace("\\\"", "\"", StringComparison.Ordinal) : value[1..close];
        else if (value.IndexOf(" #", StringComparison.Ordinal) is var comment and >= 0)
            value = value[..comment].TrimEnd();
        return (line[..at].Trim(), value);
    }

    private static List<(string Name, string Value)> Yaml(string text)
    {
        var pairs = new List<(string, string)>();
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        // One entry for each list or mapping that is open: its last key; null in a list.
        var keys = new Stack<(bool IsMapping, string? Key)>();
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart:
                    keys.Push((true, null));
                    break;
                case SequenceStart:
                    keys.Push((false, keys.TryPeek(out var outer) ? outer.Key : null));
                    break;
                case MappingEnd or SequenceEnd:
                    keys.Pop();
                    Valued(keys);
                    break;
                case Scalar scalar when keys.TryPeek(out var open):
                    if (open is { IsMapping: true, Key: null })
                    {
                        keys.Pop();
                        keys.Push((true, scalar.Value));
                        break;
                    }

                    if (!open.IsMapping && Assignment(scalar.Value) is { } pair)
                        pairs.Add(pair);
                    else if (scalar.Tag.IsEmpty)
                        pairs.Add((open.Key ?? "", scalar.Value));
                    Valued(keys);
                    break;
                case AnchorAlias:
                    Valued(keys);
                    break;
            }
        }

        return pairs;
    }

    private static void Valued(Stack<(bool IsMapping, string? Key)> keys)
    {
        if (!keys.TryPeek(out var open) || !open.IsMapping)
            return;
        keys.Pop();
        keys.Push((true, null));
    }
}
