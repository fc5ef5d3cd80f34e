using System.Text;

namespace LabGovernance.Sanitizing.Matching;

/// <summary>Runs the rules of a lab on the lines that hold one of their words.</summary>
internal static class CustomFinder
{
    private const int LongestLine = 64 * 1024;

    public static void Find(ReadOnlySpan<byte> text, int end, List<(int Rule, CustomRule Custom)> rules, List<Finding> findings)
    {
        for (var line = 0; line < end;)
        {
            var length = text[line..].IndexOf((byte)'\n') is var next && next < 0 ? text.Length - line : next;
            length = Math.Min(length, LongestLine);
            InLine(text.Slice(line, length), line, rules, findings);
            line += length + 1;
        }
    }

    private static void InLine(ReadOnlySpan<byte> line, int at, List<(int Rule, CustomRule Custom)> rules, List<Finding> findings)
    {
        string? characters = null;
        var encoding = Encoding.UTF8;
        foreach (var (rule, custom) in rules)
        {
            if (characters is null)
            {
                encoding = System.Text.Unicode.Utf8.IsValid(line) ? Encoding.UTF8 : Encoding.Latin1;
                characters = encoding.GetString(line);
            }

            if (!custom.Keywords.Any(word => characters.Contains(word, StringComparison.OrdinalIgnoreCase)))
                continue;
            for (var match = custom.Expression.Match(characters); match.Success; match = match.NextMatch())
            {
                var group = match.Groups["value"] is { Success: true } value ? value : match;
                var start = encoding.GetByteCount(characters.AsSpan(0, group.Index));
                var length = encoding.GetByteCount(group.ValueSpan);
                var bytes = line.Slice(start, length);
                if (length > 0 && !Reference.IsPlaceholder(bytes) && custom.Check?.Invoke(bytes) != false && (custom.MinEntropy <= 0 || Checks.Entropy(bytes) >= custom.MinEntropy))
                    findings.Add(new Finding(at + start, at + start + length, rule, Strength.Token));
            }
        }
    }
}
