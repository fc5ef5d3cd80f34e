using LabGovernance.Host.Engine;
using LabGovernance.Host.Shell;

namespace LabGovernance.Host.Commands;

/// <summary><c>lab shell</c>: the code of the <c>exit</c> statement that ends it.</summary>
internal static class ShellCommand
{
    public static int Run(Workplace place)
    {
        if (place.Lines is null)
        {
            place.Host.Face.WriteErrorLines(
                ["error: A shell needs a terminal, but input is not one.", "  id ShellNeedsTerminal", "next: Use lab run SCRIPT or lab -c TEXT."]);
            return ExitCodes.Usage;
        }

        using var session = place.OpenSession();
        var history = new History(HistoryFile.Default(Environment.GetEnvironmentVariable));
        var loop = new ShellLoop(session, place, history);
        place.Host.Nested = loop.RunNested;
        return loop.Run();
    }
}
