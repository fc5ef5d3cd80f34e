using System.Text;
using LabGovernance.Policy;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace LabGovernance.Adapters.Configuration;

/// <summary>A policy of version 1.0 rewritten for version 1.1: only the version and the patterns that are tightened change.</summary>
public sealed class PolicyUpdate
{
    private readonly List<(int Start, int End, string Text)> _splices = [];
    private readonly List<string> _notes = [];
    private readonly string _text;
    private readonly string _newLine;

    private PolicyUpdate(string text)
    {
        _text = text;
        _newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        Replace(root["version"], "\"1.1\"");
        foreach (var (name, infrastructure) in (YamlMappingNode)root["infrastructures"])
        {
            var patterns = (YamlSequenceNode)infrastructure["allowed_commands"];
            foreach (var pattern in patterns.Cast<YamlScalarNode>())
                Tighten(name.ToString(), pattern, patterns.Style == SequenceStyle.Flow);
        }

        Text = Spliced();
    }

    /// <summary>The new file.</summary>
    public string Text { get; }

    /// <summary>What became of each pattern that did not stay as it was, and what needs a human's look.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <returns>The update, or the refusal <c>PolicyUpToDate</c> or one of <see cref="PolicyFile.Read"/>.</returns>
    public static Outcome<PolicyUpdate> Of(string path)
    {
        var policy = PolicyFile.Read(path);
        if (policy.IsRefused)
            return policy.Refusal;
        if (policy.Value.Version != "1.0")
            return new Refusal("PolicyUpToDate", $"{path} has version {policy.Value.Version} already.", "Nothing was done. Edit its rules by hand.");
        return new PolicyUpdate(File.ReadAllText(path));
    }

    /// <summary>Writes the new file whole or not at all, after reading it back.</summary>
    /// <returns>The path, or the refusal <c>FileExists</c>, <c>PolicyNotWritable</c> or one of <see cref="PolicyFile.Read"/>.</returns>
    public Outcome<string> WriteTo(string path, bool force)
    {
        if (!force && Path.Exists(path))
            return new Refusal("FileExists", $"{path} exists.", "Add -Force to replace it.");
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            File.WriteAllText(temporary, Text, new UTF8Encoding(false));
            if (PolicyFile.Read(temporary).Refusal is { } refusal)
                return refusal;
            File.Move(temporary, path, overwrite: force);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("PolicyNotWritable", $"{path} can't be written: {e.Message.TrimEnd('.')}.", "Check the folder's owner and free space. Nothing was changed.");
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    private void Tighten(string infrastructure, YamlScalarNode pattern, bool isFlow)
    {
        var line = pattern.Start.Line;
        if (Tightening.AllowsNothing(pattern.Value!))
        {
            _notes.Add($"Line {line}, {infrastructure}: '{pattern.Value}' matches no command; name the programs.");
            if (!isFlow)
                _splices.Add((EndOfLine(pattern), EndOfLine(pattern), "   # matches no command: name the programs"));
        }
        else if (Tightening.Of(pattern.Value!) is { } rule)
        {
            _notes.Add($"Line {line}, {infrastructure}: '{pattern.Value}' became '{rule.Text}'.");
            var parts = Parts(rule).ToList();
            Replace(pattern, isFlow ? $"{{ {string.Join(", ", parts)} }}" : parts[0]);
            var indent = _newLine + new string(' ', (int)pattern.Start.Column - 1);
            if (!isFlow && parts.Count > 1)
                _splices.Add((EndOfLine(pattern), EndOfLine(pattern), string.Concat(parts.Skip(1).Select(p => indent + p))));
        }
    }

    private static IEnumerable<string> Parts(CommandRule rule)
    {
        yield return rule.Pattern is { } pattern ? $"pattern: {Quoted(pattern)}" : $"command: {Quoted(rule.Command!)}";
        if (rule.Options.Count > 0)
            yield return $"options: [{string.Join(", ", rule.Options.Select(Quoted))}]";
        if (rule.Match.Count > 0)
            yield return $"match: [{string.Join(", ", rule.Match.Select(Quoted))}]";
    }

    private static string Quoted(string text)
        => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"";

    private void Replace(YamlNode node, string text) => _splices.Add(((int)node.Start.Index, (int)node.End.Index, text));

    private int EndOfLine(YamlScalarNode node)
    {
        var end = _text.AsSpan((int)node.End.Index).IndexOfAny('\r', '\n');
        return end < 0 ? _text.Length : (int)node.End.Index + end;
    }

    private string Spliced()
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var (start, end, replacement) in _splices.OrderBy(s => s.Start))
        {
            text.Append(_text, at, start - at).Append(replacement);
            at = end;
        }

        return text.Append(_text, at, _text.Length - at).ToString();
    }
}
