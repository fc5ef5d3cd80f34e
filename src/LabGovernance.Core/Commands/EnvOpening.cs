namespace LabGovernance.Commands;

/// <summary><c>env [-S text] [NAME=value]… command</c>.</summary>
internal static class EnvOpening
{
    private static readonly OptionGrammar Grammar = new(
        "i0vu:C:S:a:",
        "ignore-environment null debug unset= chdir= split-string= argv0= block-signal default-signal ignore-signal list-signal-handling");

    public static Opening? Of(IReadOnlyList<ShellWord> words)
    {
        var read = Grammar.Read(words, 1);
        var environment = new List<Assignment>();
        var at = read.Rest;
        if (at < words.Count && words[at].Text == "-")
            at++;
        at = Wrapper.TakeAssignments(words, at, environment);
        var opening = new Opening(WrapperKind.Transparent)
        {
            Opaque = read.StrangeFor("env"),
            Directory = read.Value("C", "chdir")?.Text,
            Environment = environment,
        };
        if (read.Value("S", "split-string") is { } split)
        {
            var rest = string.Join(' ', words.Skip(read.Rest).Select(w => w.Shape));
            var joined = $"{split.Shape} {rest}".TrimEnd();
            return opening with { Scripts = [new InnerScript(joined, split.IsStatic && words.All(w => w.IsStatic), split.Span)], Opaque = "env -S splits text by its own rules" };
        }

        return read.Strange is not null || at >= words.Count
            ? environment.Count + (opening.Opaque?.Length ?? 0) == 0 ? null : opening
            : opening with { Words = [.. words.Skip(at)], Index = at };
    }
}
