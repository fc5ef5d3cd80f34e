namespace LabGovernance.Sanitizing.Matching;

/// <summary>The name that stands as a value itself, right before its own: <c>- name: DB_PASSWORD</c>, and on the next line <c>value: …</c>, also in JSON and in attributes.</summary>
internal static class PairedName
{
    /// <summary>The word whose value is another name's.</summary>
    public const string Value = "value";

    /// <summary>Where the name ends that is the pair of <see cref="Value"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The byte after a word.</param>
    /// <returns>Null when the word is another or stands alone.</returns>
    public static int? EndBefore(ReadOnlySpan<byte> text, int end)
    {
        if (!IsWord(text, end, Value))
            return null;
        var at = SkipBlanks(text, SkipQuote(text, end - Value.Length));
        if (at > 0 && text[at - 1] == ',')
            at = SkipBlanks(text, at - 1);
        var nameEnd = SkipQuote(text, at);
        at = nameEnd - ByteSet.TokenAndDot.RunBefore(text, nameEnd, 128);
        if (at == nameEnd || at == end - Value.Length)
            return null;
        at = SkipBlanks(text, SkipQuote(text, at));
        if (at == 0 || text[at - 1] is not ((byte)':' or (byte)'='))
            return null;
        at = SkipQuote(text, SkipBlanks(text, at - 1));
        return IsWord(text, at, "name") || IsWord(text, at, "key") ? nameEnd : null;
    }

    private static int SkipQuote(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0 || text[at - 1] is not ((byte)'"' or (byte)'\''))
            return at;
        at--;
        while (at > 0 && text[at - 1] == '\\')
            at--;
        return at;
    }

    private static int SkipBlanks(ReadOnlySpan<byte> text, int at)
    {
        var least = Math.Max(0, at - 64);
        while (at > least && text[at - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at--;
        return at;
    }

    private static bool IsWord(ReadOnlySpan<byte> text, int end, string word)
    {
        if (end < word.Length || (end > word.Length && ByteSet.TokenAndDot[text[end - word.Length - 1]]))
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if ((text[end - word.Length + i] | 0x20) != word[i])
                return false;
        }

        return true;
    }
}
