using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing;

/// <summary>Finds out the syntax of a text from how it begins.</summary>
internal static class FormatDetector
{
    private const int Lines = 100;

    public static TextFormat Of(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("\uFEFF"u8))
            text = text[3..];
        text = text.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
            return TextFormat.Plain;
        var next = text[1..].TrimStart(" \t\r\n"u8);
        if (text[0] == '{' && (next.IsEmpty || next[0] is (byte)'"' or (byte)'}'))
            return TextFormat.Json;
        if (text[0] == '[' && !next.IsEmpty && next[0] is (byte)'{' or (byte)'"' or (byte)'[' or (byte)']')
            return TextFormat.Json;
        if (text[0] == '<' && text.Length > 1 && (text[1] is (byte)'?' or (byte)'!' || (char.IsAsciiLetter((char)text[1]) && !Reference.IsPlaceholder(text))))
            return TextFormat.Xml;
        return ByLines(text);
    }

    private static TextFormat ByLines(ReadOnlySpan<byte> text)
    {
        int lines = 0, sections = 0, assigned = 0, spaced = 0, capitals = 0, literal = 0, mapped = 0, items = 0;
        for (var read = 0; read < Lines && !text.IsEmpty; read++)
        {
            var end = text.IndexOf((byte)'\n');
            var line = (end < 0 ? text : text[..end]).TrimEnd("\r "u8);
            text = end < 0 ? default : text[(end + 1)..];
            var content = line.TrimStart(" \t"u8);
            if (content.IsEmpty || content[0] is (byte)'#' or (byte)';' || content.SequenceEqual("---"u8))
                continue;
            lines++;
            if (content[0] == '[' && content[^1] == ']')
            {
                sections++;
                continue;
            }

            if (content.StartsWith("- "u8) || content.SequenceEqual("-"u8))
            {
                items++;
                content = content[1..].TrimStart(" "u8);
            }
            else if (content.StartsWith("export "u8))
            {
                content = content[7..];
            }

            var name = Name(content);
            var rest = content[name..];
            var blank = rest.TrimStart(" \t"u8);
            if (name > 0 && blank.Length > 0 && blank[0] == '=' && !ValueReader.HasFurtherNames(blank[1..].TrimStart(" \t"u8)))
            {
                assigned++;
                spaced += rest[0] == '=' ? 0 : 1;
                capitals += content[..name].IndexOfAnyInRange((byte)'a', (byte)'z') < 0 ? 1 : 0;
                var value = blank[1..].TrimStart(" \t"u8);
                literal += !value.IsEmpty && value[0] is (byte)'"' or (byte)'[' or (byte)'{' or (byte)'\'' or (>= (byte)'0' and <= (byte)'9') || value.SequenceEqual("true"u8) || value.SequenceEqual("false"u8) ? 1 : 0;
            }
            else if (name > 0 && rest.Length > 0 && rest[0] == ':' && (rest.Length == 1 || rest[1] == ' '))
            {
                mapped++;
            }
        }

        if (lines == 0)
            return TextFormat.Plain;
        if (sections > 0 && sections + assigned >= lines * 0.8)
            return assigned > 0 && literal == assigned && spaced == assigned ? TextFormat.Toml : TextFormat.Ini;
        if (assigned >= lines * 0.9 && items == 0)
            return spaced > assigned / 2 ? TextFormat.Ini : capitals * 2 >= assigned ? TextFormat.Env : TextFormat.Properties;
        return mapped > 0 && mapped + items >= lines * 0.8 ? TextFormat.Yaml : TextFormat.Plain;
    }

    private static int Name(ReadOnlySpan<byte> content)
    {
        if (content.Length > 1 && content[0] is (byte)'"' or (byte)'\'')
            return content[1..].IndexOf(content[0]) is var close and >= 0 ? close + 2 : 0;
        return ByteSet.TokenAndDot.Run(content, 0, 128);
    }
}
