using System.Text;

namespace LabGovernance.Commands;

/// <summary><c>pwsh -Command text</c>, <c>-EncodedCommand</c>, <c>-File</c> and a PowerShell that reads its input.</summary>
internal static class PowerShellOpening
{
    /// <summary>Each option with the shortest form it may have; <c>=</c> for one that takes a value. The first that fits counts, as in the engine.</summary>
    private static readonly (string Name, string[] Shortest)[] Options =
    [
        ("version", ["v"]), ("help", ["h"]), ("login", ["l"]), ("noexit", ["noe"]), ("noprofile", ["nop"]), ("nologo", ["nol"]), ("noninteractive", ["noni"]),
        ("noprofileloadtime", ["noprofilel"]), ("sta", ["sta"]), ("mta", ["mta"]), ("interactive", ["i"]), ("command", ["c"]), ("file", ["f"]),
        ("windowstyle=", ["w"]), ("executionpolicy=", ["ex"]), ("workingdirectory=", ["wo"]), ("encodedcommand", ["e"]), ("inputformat=", ["inp"]), ("outputformat=", ["o"]),
    ];

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["ec"] = "encodedcommand",
        ["cwa"] = "commandwithargs",
        ["commandwithargs"] = "commandwithargs",
        ["ep"] = "executionpolicy=",
        ["wd"] = "workingdirectory=",
        ["if"] = "inputformat=",
        ["of"] = "outputformat=",
        ["?"] = "help",
    };

    public static bool IsPowerShell(string name)
    {
        var stem = name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        return stem.TrimEnd("0123456789.".ToCharArray()).ToLowerInvariant() is "pwsh" or "powershell" or "pwsh-preview" or "pwsh-lts" or "powershell-preview";
    }

    public static Opening? Of(string name, IReadOnlyList<ShellWord> words)
    {
        var opening = new Opening(WrapperKind.Transparent);
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Text is not { } text)
                return opening with { Opaque = $"the word {words[i].Shape} is known only when it runs" };
            if (text.Length < 2 || text[0] is not ('-' or '/' or '\u2013' or '\u2014' or '\u2015') || (text[0] == '/' && text.AsSpan(1).Contains('/')))
                return name.StartsWith("powershell", StringComparison.OrdinalIgnoreCase) ? Command(opening, words, i) : new Opening(WrapperKind.Shell);
            switch (Find(text.TrimStart('-', '/', '\u2013', '\u2014', '\u2015').ToLowerInvariant()))
            {
                case null:
                    return opening with { Opaque = $"the option {text} of {name} is not known here" };
                case "help":
                    return null;
                case "version" when i + 1 == words.Count:
                    return null;
                case "version" when words[i + 1].Shape is not ['-' or '/', ..]:
                    i++;
                    break;
                case "command" or "commandwithargs":
                    return Command(opening, words, i + 1);
                case "encodedcommand":
                    return Encoded(opening, words, i + 1);
                case "file":
                    return i + 1 < words.Count && words[i + 1].Text != "-" ? new Opening(WrapperKind.Shell) : opening with { Kind = WrapperKind.Shell, ReadsInput = true };
                case [.., '=']:
                    i++;
                    break;
                default:
                    break;
            }
        }

        return opening with { Kind = WrapperKind.Shell, ReadsInput = true, Opaque = $"{name} opens a shell" };
    }

    /// <summary>The same without a reader for the scripts: program text of a foreign language.</summary>
    public static Opening Unread(Opening opening) => opening with
    {
        Kind = WrapperKind.Interpreter,
        Scripts = [],
        Programs = [.. opening.Scripts.Select(s => ShellWord.Static(s.Text, s.Span))],
    };

    private static string? Find(string option)
    {
        if (Short.TryGetValue(option, out var full))
            return full;
        foreach (var (name, shortest) in Options)
        {
            if (name.StartsWith(option, StringComparison.Ordinal) && Array.Exists(shortest, s => option.StartsWith(s, StringComparison.Ordinal)))
                return name;
        }

        return null;
    }

    private static Opening Command(Opening opening, IReadOnlyList<ShellWord> words, int from)
    {
        if (from >= words.Count)
            return opening with { Opaque = "the text after -Command is missing" };
        return words[from].Text == "-"
            ? opening with { Kind = WrapperKind.Shell, ReadsInput = true }
            : opening with { Scripts = [InnerScript.Joined(words, from) with { Language = ShellLanguage.PowerShell }] };
    }

    private static Opening Encoded(Opening opening, IReadOnlyList<ShellWord> words, int at)
    {
        if (at >= words.Count)
            return opening with { Opaque = "the text after -EncodedCommand is missing" };
        if (words[at].Text is not { } text)
            return opening with { Scripts = [InnerScript.From(words[at]) with { Language = ShellLanguage.PowerShell }] };
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length % 2 == 0
            ? opening with { Scripts = [new InnerScript(Encoding.Unicode.GetString(bytes, 0, length), true, words[at].Span) { Language = ShellLanguage.PowerShell }] }
            : opening with { Opaque = "the text after -EncodedCommand is not Base64 of UTF-16" };
    }
}
