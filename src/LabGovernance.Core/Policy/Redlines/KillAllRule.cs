using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary><c>kill -9 -1</c>: every process at once; <c>kill 1</c>: the one that all others hang on; a pattern that any name fits.</summary>
internal sealed class KillAllRule() : BuiltInRule(
    "kill-all",
    Effect.Redline,
    "This kills every process on the machine, or every one of a user.",
    "Name the one process, or restart its service: systemctl restart NAME.")
{
    public override IEnumerable<string> Programs => ["kill", "killall5", "pkill", "killall", "fuser", "skill"];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        var words = invocation.Words;
        var arguments = new Arguments(invocation);
        if (words.Any(w => w.Text is "--help" or "-l" or "--list" or "-L" or "-V" or "--version"))
            return [];
        return invocation.Name switch
        {
            "kill" => words.Skip(2).Where(w => w.Text is "-1" or "0").Concat(words.Skip(1).Where((w, i) => w.Text == "1" && (i > 0 || words.Count == 2) && words[i].Text is not ("-s" or "-n" or "--signal"))),
            "killall5" => words.Take(1),
            "pkill" or "skill" => words.Any(w => w.Text is "-0") ? [] : Meant(arguments, isPattern: true),
            "killall" => Meant(arguments, arguments.Option("-r|--regexp") is not null),
            _ => arguments.Option("-k|--kill") is not null && arguments.Option("-m|-M|-c|--mount|--ismountpoint") is not null ? words.Take(1) : [],
        };
    }

    private static IEnumerable<ShellWord> Meant(Arguments arguments, bool isPattern)
    {
        if (arguments.Option("-v|--inverse") is { } inverse && isPattern && inverse.Text is "-v" or "--inverse")
            return [inverse];
        if (arguments.Option("-u|-U|--user|--euid|--uid") is { } user && arguments.ValueOf(user)?.Text is "root" or "0" && arguments.Operands.Count() < 2)
            return [user];
        return isPattern ? arguments.Operands.Where(o => IsEverything(o.Shape)) : arguments.Operands.Where(o => o.Text is "systemd" or "init" or "sshd");
    }

    private static bool IsEverything(string pattern) => !pattern.Any(char.IsLetterOrDigit) || pattern is "systemd" or "init" or "^systemd" or "[a-z]" or "[a-z]*" or "\\w";
}
