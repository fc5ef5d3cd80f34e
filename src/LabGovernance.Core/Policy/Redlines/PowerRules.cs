namespace LabGovernance.Policy.Redlines;

/// <summary>Switching machines off.</summary>
internal static class PowerRules
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ShapeRule(
            "power",
            Effect.Ask,
            "This restarts or switches off a machine.",
            "Restart the one service instead: systemctl restart NAME.",
            "shutdown", "reboot", "halt", "poweroff", "init 0|1|6", "telinit 0|1|6", "systemctl reboot|poweroff|halt|kexec|emergency|rescue|suspend|hibernate|isolate",
            "loginctl reboot|poweroff", "kexec -e", "ha host reboot|shutdown"),
    ];
}
