using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Stopping, disabling or killing one of some services, whichever service manager does it.</summary>
/// <param name="id">The reason's code without its prefix.</param>
/// <param name="effect">What it asks for.</param>
/// <param name="text">One sentence for the operator.</param>
/// <param name="alternative">What to do instead.</param>
/// <param name="services">Their names as globs, without <c>.service</c> and without the <c>d</c> of a daemon's process.</param>
internal sealed class ServiceRule(string id, Effect effect, string text, string alternative, params string[] services)
    : BuiltInRule(id, effect, text, alternative)
{
    private static readonly string[] Stops =
    [
        "stop", "disable", "mask", "kill", "try-stop", "onestop", "forcestop", "faststop", "quietstop", "condstop", "del", "delete", "remove", "unload", "bootout", "down", "zap", "force-stop", "isolate", "revert", "off", "clean", "freeze",
    ];

    private static readonly string[] Units = [".service", ".socket", ".timer", ".target", ".path", ".dll"];

    public override IEnumerable<string> Programs =>
    [
        "systemctl", "service", "rc-service", "rc-update", "update-rc.d", "chkconfig", "initctl", "stop", "sv", "s6-svc", "svcadm", "launchctl", "invoke-rc.d", "monit", "supervisorctl", "pkill", "killall", "skill",
        .. services.Where(s => !s.Contains('*', StringComparison.Ordinal)).SelectMany(s => new[] { s, s + "d" }),
    ];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        if (Rehearsals.Is(invocation))
            return [];
        var words = invocation.Words;
        switch (invocation.Name)
        {
            case "pkill" or "killall" or "skill":
                return IsHarmless(words) ? [] : new Arguments(invocation).Operands.Where(IsOne);
            case "stop":
                return words.Skip(1).Where(IsOne);
            case { } name when Matches(name) && words[0].Shape.Contains(".d/", StringComparison.Ordinal):
                return words.Skip(1).Where(IsStop);
            default:
                return words.Skip(1).Any(IsStop) ? words.Skip(1).Where(IsOne) : [];
        }
    }

    /// <summary>Signals that make a process read its settings, or only ask whether it is there.</summary>
    private static bool IsHarmless(IReadOnlyList<ShellWord> words)
        => words.Any(w => w.Text is "-0" or "-HUP" or "-SIGHUP" or "-1" or "-USR1" or "-USR2" or "-l" or "--list");

    private static bool IsStop(ShellWord word) => Array.IndexOf(Stops, word.Shape) >= 0;

    private bool IsOne(ShellWord word) => Matches(word.Shape);

    private bool Matches(string word)
    {
        if (word is ['-', ..] || word.Length == 0)
            return false;
        var name = word.ToLowerInvariant();
        if (Array.Find(Units, u => name.EndsWith(u, StringComparison.Ordinal)) is { } unit)
            name = name[..^unit.Length];
        var at = name.IndexOf('@', StringComparison.Ordinal);
        if (at > 0)
            name = name[..at];
        return Array.Exists(services, s => WordGlob.Matches(s, name) || (name.EndsWith('d') && WordGlob.Matches(s, name.AsSpan(0, name.Length - 1)))
            || (WordGlob.IsGlob(name) && WordGlob.Matches(name, s.Replace("*", string.Empty, StringComparison.Ordinal))));
    }
}
