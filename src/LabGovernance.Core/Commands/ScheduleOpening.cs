namespace LabGovernance.Commands;

/// <summary>What at, batch and crontab will start later.</summary>
internal static class ScheduleOpening
{
    private static readonly OptionGrammar At = new("lbdrmMvVc:f:q:t:");

    private static readonly OptionGrammar Crontab = new("lreinsc:u:x:");

    /// <summary>Jobs are read from the input or, with <c>-f</c>, from a file; the other options only look or take jobs away.</summary>
    public static Opening? OfAt(IReadOnlyList<ShellWord> words)
    {
        var read = At.Read(words, 1);
        if (read.Has("l", "V", "c", "r", "d"))
            return null;
        var opening = new Opening(WrapperKind.Shell) { Opaque = read.StrangeFor(words[0].Text) };
        return read.Has("f") ? opening with { Opaque = "the job stands in a file" } : opening with { ReadsInput = true };
    }

    /// <summary>A new table replaces the old one: from a file, or from the input.</summary>
    public static Opening? OfCrontab(IReadOnlyList<ShellWord> words)
    {
        var read = Crontab.Read(words, 1);
        if (read.Has("l", "n"))
            return null;
        var opening = new Opening(WrapperKind.Schedule) { Opaque = read.StrangeFor("crontab") };
        if (read.Has("r", "e"))
            return opening;
        var file = read.Rest < words.Count ? words[read.Rest] : null;
        return file is null or { Text: "-" } ? opening with { ReadsInput = true } : opening with { Opaque = "the table stands in a file" };
    }

    /// <summary>The command of a table's line: what follows the five fields or the <c>@</c>-word.</summary>
    public static InnerScript Commands(InnerScript table) => table with { Text = string.Join('\n', table.Text.Split('\n').Select(Command)) };

    private static string Command(string line)
    {
        var rest = line.AsSpan().Trim();
        if (rest.IsEmpty || rest[0] == '#')
            return string.Empty;
        for (var fields = rest[0] == '@' ? 1 : 5; fields > 0 && rest[0] != '\0'; fields--)
        {
            var blank = rest.IndexOfAny(' ', '\t');
            if (blank < 0)
                return line;
            rest = rest[blank..].TrimStart();
        }

        return rest.ToString();
    }
}
