using System.Text;

namespace LabGovernance.Commands;

/// <summary>What a command sends through a pipe, where that can be told.</summary>
internal static class PipedText
{
    private const int MostTexts = 32;

    private static readonly Feed Unknown = new([], true);

    public static Feed From(ShellCommand command)
    {
        if (command is CompoundCommand { Kind: CompoundKind.Subshell or CompoundKind.Group } group)
            return Together(group);
        if (command is not SimpleCommand simple || simple.Words.Count == 0)
            return Unknown;
        return simple.Words[0].Text switch
        {
            "echo" or "printf" or "/bin/echo" or "/usr/bin/printf" => Printed(simple),
            "cat" or "tee" => Passed(simple),
            _ => Unknown,
        };
    }

    /// <summary>What the commands of a group send, one after another.</summary>
    private static Feed Together(CompoundCommand group)
    {
        var feeds = group.Bodies.SelectMany(b => b.Pipelines).Select(p => p.Commands[^1]).Take(MostTexts).Select(c => c is SimpleCommand ? From(c) : Unknown).ToList();
        return new Feed([.. feeds.SelectMany(f => f.Texts).Take(MostTexts)], feeds.Exists(f => f.IsUnknown));
    }

    private static Feed Printed(SimpleCommand command)
    {
        var words = command.Words.Skip(1).Where(w => w.Text is not ("-n" or "-e" or "-ne" or "-en" or "--")).ToList();
        if (words.Count == 0)
            return Unknown;
        if (command.Words[0].Text!.EndsWith("printf", StringComparison.Ordinal) && Formatted(words) is { } formatted)
            return new Feed([new InnerScript(formatted, true, SourceSpan.Between(words[0].Span.Start, words[^1].Span.End))], false);
        var joined = InnerScript.Joined(words, 0);
        var text = joined.Text.Replace("\\n", "\n", StringComparison.Ordinal);
        var plain = !text.Contains('\\', StringComparison.Ordinal) && !(command.Words[0].Text!.EndsWith("printf", StringComparison.Ordinal)
            && text.Contains('%', StringComparison.Ordinal));
        return new Feed([joined with { Text = text, IsKnown = joined.IsKnown && plain }], !(joined.IsKnown && plain));
    }

    /// <summary>What printf makes of plain words with <c>%s</c> and <c>%d</c>; null when there is more to it.</summary>
    private static string? Formatted(List<ShellWord> words)
    {
        if (!words.TrueForAll(w => w.IsStatic) || words[0].Text!.Replace("%s", string.Empty, StringComparison.Ordinal).Replace("%d", string.Empty, StringComparison.Ordinal).Replace("\\n", string.Empty, StringComparison.Ordinal).AsSpan().IndexOfAny('%', '\\') >= 0)
            return null;
        var parts = words[0].Text!.Replace("\\n", "\n", StringComparison.Ordinal).Replace("%d", "%s", StringComparison.Ordinal).Split("%s");
        var text = new StringBuilder(parts[0]);
        for (var i = 1; i < Math.Max(parts.Length, parts.Length == 1 ? 1 : words.Count); i++)
        {
            if ((i - 1) % (parts.Length - 1) == 0 && i > 1)
                text.Append(parts[0]);
            text.Append(i < words.Count ? words[i].Text : string.Empty).Append(parts[((i - 1) % (parts.Length - 1)) + 1]);
        }

        return text.ToString();
    }

    private static Feed Passed(SimpleCommand command)
    {
        var documents = command.Redirections.Where(r => r is { IsDocument: true, Document: not null }).ToList();
        return documents.Count == 0
            ? Unknown
            : new Feed([.. documents.Select(d => new InnerScript(d.Document!.Shape, d.Document.IsStatic, d.Span))], command.Words.Count > 1);
    }
}
