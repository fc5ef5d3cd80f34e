namespace LabGovernance.Commands;

/// <summary><c>ip netns exec name command</c> and <c>ip vrf exec name command</c>, also with its words abbreviated.</summary>
internal static class NamespaceOpening
{
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "-4", "-6", "-s", "-d", "-o", "-j", "-br", "-brief", "-color", "-c", "-details", "-json" };

    public static Opening? Of(IReadOnlyList<ShellWord> words)
    {
        var at = 1;
        while (at < words.Count && words[at].Text is { } option && Plain.Contains(option))
            at++;
        if (at + 3 >= words.Count || !(Begins("netns", words[at].Text, 2) || Begins("vrf", words[at].Text, 2)) || !Begins("exec", words[at + 1].Text, 1))
            return null;
        return new Opening(WrapperKind.Boundary) { Words = [.. words.Skip(at + 3)], Index = at + 3 };
    }

    private static bool Begins(string word, string? text, int least)
        => text is not null && text.Length >= least && word.StartsWith(text, StringComparison.Ordinal);
}
