using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary><c>kill -9 -1</c>: every process at once; <c>kill 1</c>: the one that all others hang on.</summary>
internal sealed class KillAllRule() : BuiltInRule(
    "kill-all",
    Effect.Redline,
    "This kills every process on the machine.",
    "Name the one process, or restart its service: systemctl restart NAME.")
{
    public override IEnumerable<string> Programs => ["kill", "killall5"];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => invocation.Name switch
        {
            "kill" => invocation.Words.Skip(2).Where(w => w.Text == "-1").Concat(invocation.Words.Skip(1).TakeLast(1).Where(w => w.Text == "1")),
            "killall5" => invocation.Words.Take(1),
            _ => [],
        };
}
