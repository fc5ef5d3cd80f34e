using LabGovernance.Host.Engine;

namespace LabGovernance.Host.Commands;

/// <summary><c>lab -c TEXT</c>: the code of an <c>exit</c> statement, else 1 when the last statement failed.</summary>
internal static class TextCommand
{
    public static int Run(Workplace place, string text)
    {
        using var session = place.OpenSession();
        var end = session.RunText(text);
        if ((place.Interrupts.ExitCode ?? end.Exit) is { } exit)
            return exit;

        return end.Succeeded && session.ReadLastStatus().Succeeded ? ExitCodes.Success : ExitCodes.Error;
    }
}
