using System.Text;

namespace LabGovernance.Commands;

/// <summary><c>cmd /c text</c>: the rest of its words, read by the rules of the Windows command processor.</summary>
internal static class CmdOpening
{
    public static Opening Of(IReadOnlyList<ShellWord> words)
    {
        var opening = new Opening(WrapperKind.Shell);
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Text is not { } text)
                return opening with { Opaque = $"the word {words[i].Shape} is known only when it runs" };
            var option = text.TrimStart('/').ToLowerInvariant();
            if (text[..Math.Min(1, text.Length)] != "/")
                return opening with { Opaque = $"cmd does not take {text} before /c" };
            if (option is not ("c" or "k" or "r"))
                continue;
            return i + 1 < words.Count ? opening with { Scripts = [Read(words, i + 1)] } : opening with { ReadsInput = true };
        }

        return opening with { ReadsInput = true };
    }

    /// <summary>The commands of a line, each word quoted, so that the shell's reader sees the same arguments.</summary>
    private static InnerScript Read(IReadOnlyList<ShellWord> words, int from)
    {
        var joined = InnerScript.Joined(words, from);
        var text = words.Count == from + 1 ? joined.Text : string.Join(' ', words.Skip(from).Select(w => w.Shape.Contains(' ', StringComparison.Ordinal) ? $"\"{w.Shape}\"" : w.Shape));
        var script = new StringBuilder();
        var word = new StringBuilder();
        var quoted = false;
        var plain = true;
        foreach (var c in text)
        {
            plain &= c is not ('%' or '^' or '!' or '<' or '>' or '(' or ')');
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is '&' or '|' or '\n' or '(' or ')')
                End(script, word, ";");
            else if (!quoted && c is ' ' or '\t' or ',' or ';' or '=')
                End(script, word, " ");
            else if (word.Length > 0 || c != '@')
                word.Append(c);
        }

        End(script, word, string.Empty);
        return joined with { Text = script.ToString().Trim(';', ' '), IsKnown = joined.IsKnown && plain };
    }

    private static void End(StringBuilder script, StringBuilder word, string separator)
    {
        if (word.Length > 0)
            script.Append('\'').Append(word.ToString().Replace("'", "'\\''", StringComparison.Ordinal)).Append('\'');
        if (separator.Length > 0 && script.Length > 0 && (separator != ";" || script[^1] != ';'))
            script.Append(separator);
        word.Clear();
    }
}
