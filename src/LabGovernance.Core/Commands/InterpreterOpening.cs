using System.Text.RegularExpressions;

namespace LabGovernance.Commands;

/// <summary>Programs that run text in a language of their own.</summary>
internal static partial class InterpreterOpening
{
    private static readonly (string Name, string[] Options)[] Languages =
    [
        ("python", ["-c"]), ("pypy", ["-c"]), ("perl", ["-e", "-E"]), ("ruby", ["-e"]), ("nodejs", ["-e", "-p", "--eval", "--print"]),
        ("node", ["-e", "-p", "-pe", "--eval", "--print"]), ("bun", ["-e", "--eval"]), ("deno", ["eval"]), ("php", ["-r", "-B", "-R", "-E"]),
        ("lua", ["-e"]), ("expect", ["-c"]), ("pwsh", ["-c", "-Command", "-e", "-EncodedCommand"]), ("powershell", ["-c", "-Command"]),
        ("gdb", ["-ex", "--eval-command"]), ("vim", ["-c", "--cmd"]), ("vi", ["-c"]), ("nvim", ["-c", "--cmd"]), ("ex", ["-c"]), ("emacs", ["--eval"]),
        ("Rscript", ["-e"]), ("guile", ["-c"]), ("jshell", ["-s"]), ("osascript", ["-e"]), ("tclsh", []),
    ];

    public static Opening? Of(string name, IReadOnlyList<ShellWord> words)
    {
        if (IsAwk(name) || name is "sed" or "gsed")
            return TextProgram(name, words);
        if (name is "less" or "more" or "most" or "man" or "view")
            return Pager(words);
        if (Find(name) is not { } options)
            return null;
        var programs = new List<ShellWord>();
        for (var i = 1; i < words.Count && programs.Count < 64; i++)
        {
            var option = Array.Find(options, o => Gives(words[i].Shape, o));
            if (option is null)
                continue;
            if (words[i].Shape.Length > option.Length && words[i].Shape.StartsWith(option, StringComparison.Ordinal))
                programs.Add(words[i]);
            else if (i + 1 < words.Count)
                programs.Add(words[++i]);
        }

        var reads = words.Skip(1).All(w => w.Text is ['-', ..]) && programs.Count == 0 && !words.Any(w => w.Text is "--version" or "-V" or "-v" or "--help");
        return new Opening(WrapperKind.Interpreter) { Programs = programs, ReadsInput = reads };
    }

    /// <summary>Pagers run what stands after <c>+</c> when they open.</summary>
    private static Opening? Pager(IReadOnlyList<ShellWord> words)
    {
        var programs = words.Skip(1).Where(w => w.Shape is ['+', _, ..]).Take(16).ToList();
        return programs.Count == 0 ? null : new Opening(WrapperKind.Interpreter) { Programs = programs };
    }

    private static bool Gives(string word, string option)
        => word == option
            || (option.Length == 2 && word.StartsWith(option, StringComparison.Ordinal))
            || (option.Length == 2 && word.Length > 2 && word[0] == '-' && word[1] != '-' && word[^1] == option[1])
            || (option.StartsWith("--", StringComparison.Ordinal) && word.StartsWith(option + "=", StringComparison.Ordinal));

    private static string[]? Find(string name)
    {
        var stem = name.AsSpan().TrimEnd("0123456789.").ToString();
        foreach (var (language, options) in Languages)
        {
            if (language == stem)
                return options;
        }

        return null;
    }

    private static bool IsAwk(string name) => name is "awk" or "gawk" or "mawk" or "nawk" or "original-awk";

    /// <summary>awk and sed are text tools as long as their program cannot write or start anything.</summary>
    private static Opening? TextProgram(string name, IReadOnlyList<ShellWord> words)
    {
        var programs = words.Skip(1).Where(w => w.Shape is not ['-', ..]).Take(1)
            .Concat(words.Skip(1).Where(w => w.Shape is ['-', _, ..] && w.Shape is not ("-n" or "-r" or "-E" or "-F" or "-s" or "-z")))
            .Where(w => !(IsAwk(name) ? HarmlessAwk(w) : HarmlessSed(w)))
            .Take(64)
            .ToList();
        return programs.Count == 0 ? null : new Opening(WrapperKind.Interpreter) { Programs = programs };
    }

    private static bool HarmlessAwk(ShellWord word)
        => word.Text is { } text && (text.StartsWith("-F", StringComparison.Ordinal) || (text[0] != '-' && !AwkDanger().IsMatch(text)));

    private static bool HarmlessSed(ShellWord word) => word.Text is { } text && SedHarmless().IsMatch(text);

    [GeneratedRegex("system|getline|[|>@]")]
    private static partial Regex AwkDanger();

    [GeneratedRegex(@"\A(?:[0-9$]+(?:,[0-9$]+)?[pdq=]|/[^/\n]*/(?:,/[^/\n]*/)?[pd]|s/[^/\n\\]*/[^/\n\\]*/[gpI0-9]*)\z")]
    private static partial Regex SedHarmless();
}
