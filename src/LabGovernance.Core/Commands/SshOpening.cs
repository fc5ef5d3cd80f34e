namespace LabGovernance.Commands;

/// <summary><c>ssh [options] host [options] [command]</c>: the words after the host are joined and read by the shell over there.</summary>
internal static class SshOpening
{
    private static readonly OptionGrammar Grammar = new("46AaCfGgKkMNnqsTtVvXxYyB:b:c:D:E:e:F:I:i:J:L:l:m:O:o:P:p:Q:R:S:W:w:");

    public static Opening? Of(IReadOnlyList<ShellWord> words)
    {
        if (words is [_, { Text: "-V" }] or [_, { Text: "-G" or "-Q" }, { Text: not (null or ['-', ..]) }])
            return null;
        var before = Grammar.Read(words, 1);
        var opening = new Opening(WrapperKind.Remote) { Opaque = before.StrangeFor("ssh"), Target = before.Rest < words.Count ? words[before.Rest] : null };
        if (before.Strange is not null)
            return opening;
        var after = Grammar.Read(words, Math.Min(before.Rest + 1, words.Count));
        if (after.Strange is not null)
            return opening with { Opaque = after.StrangeFor("ssh") };
        if (after.Rest >= words.Count)
            return opening with { ReadsInput = true };
        return opening with { Scripts = [InnerScript.Joined(words, after.Rest)], Index = after.Rest };
    }

    /// <summary>The options of both places, for the rules on what they may be.</summary>
    public static IEnumerable<Option> Options(IReadOnlyList<ShellWord> words)
    {
        var before = Grammar.Read(words, 1);
        return before.Options.Concat(Grammar.Read(words, Math.Min(before.Rest + 1, words.Count)).Options);
    }
}
