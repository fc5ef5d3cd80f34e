using System.Text;

namespace LabGovernance.Commands;

/// <summary>A program and its arguments, as Start-Process takes them: texts that are joined and split again.</summary>
internal static class ProgramStart
{
    public static IReadOnlyList<ShellWord> Words(IReadOnlyList<ShellWord> program, IReadOnlyList<ShellWord> arguments)
        => [.. program.Select(p => p.Text is { } text ? ScriptWords.Static(ProgramName.Plain(text), p.Span) : p), .. arguments.SelectMany(Split)];

    private static IEnumerable<ShellWord> Split(ShellWord argument)
    {
        if (argument.Text is not { } text || !text.Any(c => c is ' ' or '\t' or '"'))
            return [argument];
        var words = new List<ShellWord>();
        var word = new StringBuilder();
        var quoted = false;
        var any = false;
        foreach (var c in text.Append(' '))
        {
            if (c == '"')
            {
                quoted = !quoted;
                any = true;
            }
            else if (c is ' ' or '\t' && !quoted)
            {
                if (any)
                    words.Add(ScriptWords.Static(word.ToString(), argument.Span));
                word.Clear();
                any = false;
            }
            else
            {
                word.Append(c);
                any = true;
            }
        }

        if (any)
            words.Add(ScriptWords.Static(word.ToString(), argument.Span));
        return words;
    }
}
