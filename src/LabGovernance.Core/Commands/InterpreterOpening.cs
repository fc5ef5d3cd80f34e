using System.Buffers;

namespace LabGovernance.Commands;

/// <summary>Programs that run text in a language of their own.</summary>
internal static class InterpreterOpening
{
    private static readonly SearchValues<char> SedFlags = SearchValues.Create("nrEszue");

    private static readonly (string Name, string[] Options)[] Languages =
    [
        ("python", ["-c"]), ("pypy", ["-c"]), ("perl", ["-e", "-E"]), ("ruby", ["-e"]), ("nodejs", ["-e", "-p", "--eval", "--print"]),
        ("node", ["-e", "-p", "-pe", "--eval", "--print"]), ("bun", ["-e", "--eval"]), ("deno", ["eval"]), ("php", ["-r", "-B", "-R", "-E"]),
        ("lua", ["-e"]), ("luajit", ["-e"]), ("expect", ["-c"]), ("wish", []), ("R", ["-e"]), ("julia", ["-e", "-E", "--eval", "--print"]), ("octave", ["--eval"]), ("octave-cli", ["--eval"]), ("gnuplot", ["-e"]), ("irb", ["-e"]),
        ("swipl", ["-g", "-t"]), ("ghc", ["-e"]), ("ghci", ["-e"]), ("runghc", []), ("elixir", ["-e", "--eval"]), ("iex", ["-e", "--eval"]), ("erl", ["-eval", "-run", "-s"]), ("scala", ["-e"]), ("groovy", ["-e"]),
        ("kotlin", ["-e"]), ("clojure", ["-e", "-M"]), ("clj", ["-e"]), ("sbcl", ["--eval"]), ("racket", ["-e"]), ("csi", ["-e"]), ("ocaml", ["-e"]), ("raku", ["-e"]), ("rakudo", ["-e"]), ("crystal", ["eval"]),
        ("nim", ["--eval"]), ("janet", ["-e"]), ("tsx", ["-e"]), ("qjs", ["-e"]), ("dc", ["-e", "--expression"]), ("m4", ["-D"]), ("lldb", ["-o", "-O", "-s", "--one-line"]), ("crash", ["-i"]), ("debugfs", ["-R", "-f"]),
        ("ed", []), ("red", []), ("mysqlsh", ["-e", "--execute"]), ("msfconsole", ["-x"]), ("sage", ["-c"]), ("maxima", ["--batch-string"]), ("gp", []),
        ("gvim", ["-c", "--cmd", "-S", "-s"]), ("vimdiff", ["-c", "--cmd", "-S", "-s"]), ("view", ["-c", "--cmd", "-S", "-s"]), ("rvim", ["-c", "--cmd", "-S", "-s"]), ("rview", ["-c", "--cmd", "-S", "-s"]),
        ("emacsclient", ["-e", "--eval"]), ("kakoune", ["-e"]), ("kak", ["-e"]), ("hx", []), ("ncat", ["-e", "-c", "--exec", "--sh-exec", "--lua-exec"]), ("lftp", ["-c", "-e"]),
        ("gdb", ["-ex", "--eval-command"]), ("vim", ["-c", "--cmd", "-S", "-s"]), ("vi", ["-c", "-S"]), ("nvim", ["-c", "--cmd", "-S", "-s", "-l"]), ("ex", ["-c", "-S"]), ("emacs", ["--eval", "-l", "--load", "-f", "--funcall"]),
        ("Rscript", ["-e"]), ("guile", ["-c"]), ("jshell", ["-s"]), ("osascript", ["-e"]), ("tclsh", []),
    ];

    private static readonly Dictionary<string, string[]> Options = Languages.DistinctBy(l => l.Name).ToDictionary(l => l.Name, l => l.Options, StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> OptionsOfStem = Options.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Opening? Of(string name, IReadOnlyList<ShellWord> words)
    {
        if (IsAwk(name) || name is "sed" or "gsed")
            return TextProgram(name, words);
        if (name is "less" or "more" or "most" or "man")
            return Pager(words);
        if (name is "tar" or "bsdtar" or "gtar" || Find(name) is not { } options || IsQuery(name, words))
            return null;
        var programs = new List<ShellWord>();
        if (options.Contains("--cmd") || options.Contains("-S"))
            programs.AddRange(words.Skip(1).Where(w => w.Shape is ['+', _, ..] && !IsPlace(w.Shape)).Take(16));
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

    /// <summary>Whether it only tells which version it is, or runs a module that only reads.</summary>
    private static bool IsQuery(string name, IReadOnlyList<ShellWord> words)
    {
        if (words.Count == 2 && words[1].Text is "--version" or "-V" or "--help" or "-version")
            return true;
        if (name == "php" && ((words.Count == 2 && words[1].Text is "-m" or "-i") || (words.Count == 3 && words[1].Text == "-l")))
            return true;
        if (name == "ncat" && words.Skip(1).Any(w => w.Text is "-z" or "-zv" or "-vz" or "-nzv") && !words.Any(w => w.Text is ['-', '-', ..] or "-e" or "-c"))
            return true;
        if (name.StartsWith("python", StringComparison.Ordinal) && words.Count is 4 or 5 && words[1].Text == "-m" && words[2].Text == "pip" && words[3].Text is "list" or "show" or "freeze" or "check" or "--version")
            return true;
        if (words.Count == 2 && words[1].Text is "-v" or "-h" && name is "node" or "nodejs" or "perl" or "php" or "ruby" or "lua" or "deno" or "bun")
            return true;
        return name.StartsWith("python", StringComparison.Ordinal) && words.Count > 2 && words[1].Text == "-m" && words[2].Text is "json.tool" or "this" or "calendar" or "site" or "sysconfig" or "platform"
            && words.Skip(3).All(w => w.Text is not "--user-site") && words.Skip(3).Count(w => w.Shape is not ['-', ..]) < 2;
    }

    /// <summary>A place in a file, such as <c>+10</c>, <c>+G</c> or <c>+/text</c>.</summary>
    private static bool IsPlace(string word)
        => word is "+G" or "+F" or "+g" || word.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 || (word[1] == '/' && !word.Contains('!', StringComparison.Ordinal) && !word.Contains('|', StringComparison.Ordinal) && !word.Contains('\n', StringComparison.Ordinal));

    /// <summary>Pagers run what stands after <c>+</c> when they open.</summary>
    private static Opening? Pager(IReadOnlyList<ShellWord> words)
    {
        var programs = words.Skip(1).Where(w => w.Shape is ['+', _, ..] && !IsPlace(w.Shape)).Take(16).ToList();
        return programs.Count == 0 ? null : new Opening(WrapperKind.Interpreter) { Programs = programs };
    }

    private static bool Gives(string word, string option)
        => word == option
            || (option.Length == 2 && word.StartsWith(option, StringComparison.Ordinal))
            || (option.Length == 2 && word.Length > 2 && word[0] == '-' && word[1] != '-' && word[^1] == option[1])
            || (option.StartsWith("--", StringComparison.Ordinal) && word.StartsWith(option + "=", StringComparison.Ordinal));

    private static string[]? Find(string name)
    {
        var stem = name.AsSpan().TrimEnd("0123456789.");
        return OptionsOfStem.TryGetValue(stem, out var options) ? options : Options.GetValueOrDefault(name);
    }

    private static bool IsAwk(string name) => name is "awk" or "gawk" or "mawk" or "nawk" or "original-awk";

    /// <summary>awk and sed are text tools as long as their program cannot write or start anything.</summary>
    private static Opening? TextProgram(string name, IReadOnlyList<ShellWord> words)
    {
        var programs = (IsAwk(name) ? AwkPrograms(words) : SedPrograms(words)).Take(64).ToList();
        return programs.Count == 0 ? null : new Opening(WrapperKind.Interpreter) { Programs = programs };
    }

    private static IEnumerable<ShellWord> AwkPrograms(IReadOnlyList<ShellWord> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var shape = words[i].Shape;
            if (shape is "-F" or "-v" or "--assign" or "--field-separator")
            {
                i++;
            }
            else if (shape is not ['-', _, ..])
            {
                if (words[i].Text is not { } text || !AwkProgram.IsHarmless(text))
                    yield return words[i];
                yield break;
            }
            else if (shape == "--version" && words.Count == 2)
            {
                yield break;
            }
            else if (shape is not (['-', 'F', ..] or "--" or ['-', 'v', ..]))
            {
                yield return words[i];
            }
        }
    }

    private static IEnumerable<ShellWord> SedPrograms(IReadOnlyList<ShellWord> words)
    {
        var hasScript = false;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Shape is not ['-', _, ..])
                continue;
            if (words[i].Text is "--expression" || (words[i].Text is [.., 'e'] bundle && IsHarmlessBundle(bundle)))
            {
                hasScript = true;
                if (++i < words.Count && !IsHarmlessSed(words[i]))
                    yield return words[i];
            }
            else if (words[i].Text is { } option && !(IsHarmlessBundle(option) && !option.EndsWith('e')) && option is not ("--quiet" or "--silent" or "--regexp-extended" or "--posix" or "--unbuffered" or "--null-data" or "--separate" or "--version" or "--help" or "--debug"))
            {
                yield return words[i];
            }
            else if (words[i].Text is null)
            {
                yield return words[i];
            }
        }

        if (!hasScript && words.Skip(1).FirstOrDefault(w => w.Shape is not ['-', _, ..]) is { } script && !IsHarmlessSed(script))
            yield return script;
    }

    private static bool IsHarmlessBundle(string option) => option.Length > 1 && option[1] != '-' && option.AsSpan(1).IndexOfAnyExcept(SedFlags) < 0;

    private static bool IsHarmlessSed(ShellWord word) => word.Text is { } text && SedProgram.IsHarmless(text);
}
