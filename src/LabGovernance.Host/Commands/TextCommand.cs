using LabGovernance.Host.Engine;

namespace LabGovernance.Host.Commands;

/// <summary><c>lab -c TEXT</c>: the code of an <c>exit</c> statement, else 1 when the last statement failed.</summary>
internal static class TextCommand
{
    public static int Run(Workplace place, string text)
    {
        using var session = place.OpenSession();
        var end = session.RunText(text, addToHistory: false);
        return place.Interrupts.ExitCode ?? end.Exit ?? (end.LastStatementSucceeded ? ExitCodes.Success : ExitCodes.Error);
    }
}
