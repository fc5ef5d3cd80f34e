using LabGovernance.Host.Engine;

namespace LabGovernance.Host.Commands;

/// <summary><c>lab run SCRIPT</c>: 1 when a terminating error ended the script, else the code of its <c>exit</c> statement, else 0.</summary>
internal static class RunCommand
{
    public static int Run(Workplace place, string script, IReadOnlyList<string> arguments)
    {
        var path = Path.GetFullPath(script);
        if (!File.Exists(path))
        {
            place.Host.Face.WriteErrorLines(
                [$"error: The script {path} does not exist.", "  id ScriptNotFound", "next: Give the path of a script file, such as runbooks/check.ps1."]);
            return ExitCodes.Error;
        }

        if (!path.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
        {
            place.Host.Face.WriteErrorLines(
                [$"error: {path} is not a PowerShell script.", "  id ScriptNotPowerShell", "next: Give a file whose name ends in .ps1."]);
            return ExitCodes.Error;
        }

        using var session = place.OpenSession();
        var end = session.RunScript(path, ScriptArguments.Parse(arguments));
        if (place.Interrupts.ExitCode is { } interrupted)
            return interrupted;

        // A script file's exit statement does not reach the host; the engine leaves $? false and the code behind.
        return (end.Succeeded, session.ReadLastStatus()) switch
        {
            (true, { Succeeded: true }) => ExitCodes.Success,
            (true, { ExitCode: { } code }) => code,
            _ => ExitCodes.Error,
        };
    }
}
