using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>
/// Programs whose arguments are data: whatever a word turns out to be when the command runs, it makes them read something else, and
/// neither write nor start anything.
/// </summary>
internal static class DataTools
{
    private static readonly string[] Arithmetic = ["-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-v", "-R"];

    /// <summary>Options whose value is text to the program, whatever it says.</summary>
    private static readonly Dictionary<string, string[]> Texts = new(StringComparer.Ordinal)
    {
        ["journalctl"] = ["--since", "--until", "-S", "-U", "-u", "--unit", "-t", "-g", "--grep", "-n", "--lines"],
        ["curl"] = ["-H", "--header", "-A", "--user-agent"],
        ["date"] = ["-d", "--date"],
        ["pvesh"] = ["get", "ls"],
        ["smartctl"] = ["-H", "-a", "-A", "-i", "-x"],
        ["kubectl"] = ["-n", "--namespace", "-l", "--selector"],
    };

    /// <summary>Whether an unknown word can do no more than change what is read or printed.</summary>
    public static bool TakesAnyWord(Invocation invocation) => invocation.Name switch
    {
        // -v evaluates a subscript, and so may run a command in it; it counts only as the first word.
        "printf" => invocation.Words.Count > 1 && invocation.Words[1].Text is not (null or "-v"),
        "test" or "[" => !invocation.Words.Any(w => w.Text is "-v" or "-R") && invocation.Words.Count > 2 && (invocation.Words[1].IsStatic || invocation.Words.Count > 3),
        "[[" => !invocation.Words.Any(w => Array.IndexOf(Arithmetic, w.Text) >= 0),
        null => false,
        _ => LookingCommands.TakeAnyWord(invocation) || (LookingCommands.Are(invocation) && AreValues(invocation)),
    };

    /// <summary>Whether every unknown word is one file name that is no option, or the quoted value of an option that takes text.</summary>
    private static bool AreValues(Invocation invocation)
    {
        var words = invocation.Words;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].IsDialect)
                return false;
            if (words[i].IsStatic || IsFile(words[i]) || IsPrinted(words[i]))
                continue;
            if (!Texts.TryGetValue(invocation.Name!, out var options) || !options.Contains(words[i - 1].Text) || !IsOne(words[i]))
                return false;
        }

        return true;
    }

    /// <summary>A process substitution, or a wildcard behind the beginning of an absolute path.</summary>
    private static bool IsFile(ShellWord word)
        => word.Pieces is [{ Kind: PieceKind.ProcessSubstitution, Text: ['<', ..] }]
            || (word.Shape is ['/', ..] && word.Pieces.All(p => p.Kind == PieceKind.Glob || p.IsKnown));

    /// <summary>What a clock or the machine's name prints, which begins no option.</summary>
    private static bool IsPrinted(ShellWord word)
        => word.Pieces.All(p => p.Kind == PieceKind.CommandSubstitution || p.Text.Length == 0) && word.Substitutions is [{ Pipelines: [{ Commands: [SimpleCommand { Redirections.Count: 0, Assignments.Count: 0 } command] }] }]
            && command.Words.All(w => w.Text is { } text && (text[0] != '+' || text is ['+', '%', ..])) && command.Words is [{ Text: "date" or "hostname" or "nproc" or "whoami" or "uname" }, ..] && (command.Words.Count == 1 || command.Words[0].Text is "date");

    /// <summary>One word that begins neither an option nor the name of a file to read.</summary>
    private static bool IsOne(ShellWord word)
        => word.IsOneValue || (word.Shape is [(>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '/', ..] && word.Pieces[0].IsKnown && word.Pieces.All(p => p.IsKnown || p.Kind is PieceKind.Parameter or PieceKind.CommandSubstitution));
}
