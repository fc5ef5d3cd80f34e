namespace LabGovernance.Commands;

/// <summary>What a command sends through a pipe, where that can be told.</summary>
internal static class PipedText
{
    private static readonly Feed Unknown = new([], true);

    public static Feed From(ShellCommand command)
    {
        if (command is not SimpleCommand simple || simple.Words.Count == 0)
            return Unknown;
        return simple.Words[0].Text switch
        {
            "echo" or "printf" or "/bin/echo" or "/usr/bin/printf" => Printed(simple),
            "cat" or "tee" => Passed(simple),
            _ => Unknown,
        };
    }

    private static Feed Printed(SimpleCommand command)
    {
        var words = command.Words.Skip(1).Where(w => w.Text is not ("-n" or "-e" or "-ne" or "-en" or "--")).ToList();
        if (words.Count == 0)
            return Unknown;
        var joined = InnerScript.Joined(words, 0);
        var text = joined.Text.Replace("\\n", "\n", StringComparison.Ordinal);
        var plain = !text.Contains('\\', StringComparison.Ordinal) && !(command.Words[0].Text!.EndsWith("printf", StringComparison.Ordinal)
            && text.Contains('%', StringComparison.Ordinal));
        return new Feed([joined with { Text = text, IsKnown = joined.IsKnown && plain }], !(joined.IsKnown && plain));
    }

    private static Feed Passed(SimpleCommand command)
    {
        var documents = command.Redirections.Where(r => r is { IsDocument: true, Document: not null }).ToList();
        return documents.Count == 0
            ? Unknown
            : new Feed([.. documents.Select(d => new InnerScript(d.Document!.Shape, d.Document.IsStatic, d.Span))], command.Words.Count > 1);
    }
}
