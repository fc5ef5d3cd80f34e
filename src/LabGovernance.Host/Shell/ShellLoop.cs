using LabGovernance.Host.Engine;

namespace LabGovernance.Host.Shell;

/// <summary>Reads a statement, runs it, and again; Ctrl+C stops only what runs.</summary>
internal sealed class ShellLoop(Session session, Workplace place, History history)
{
    private readonly string _home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
    private int _nesting;

    /// <returns>The exit code of the process.</returns>
    public int Run() => Loop(session.RunText);

    /// <summary>Runs statements inside a suspended command, until <c>exit</c> lets it continue.</summary>
    public void RunNested()
    {
        _nesting++;
        try
        {
            _ = Loop(session.RunNestedText);
        }
        finally
        {
            _nesting--;
        }
    }

    private int Loop(Func<string, RunEnd> run)
    {
        while (!place.Interrupts.EndsProcess)
        {
            try
            {
                if (ReadStatement() is not { } text)
                    return 0;
                if (string.IsNullOrWhiteSpace(text))
                    continue;

                history.Add(text);
                if (run(text).Exit is { } exit)
                    return exit;
            }
            catch (OperationCanceledException)
            {
                // Ctrl+C at the prompt drops the line that was being typed.
            }

            place.Interrupts.Rearm();
        }

        return place.Interrupts.ExitCode ?? 0;
    }

    private string? ReadStatement()
    {
        if (ReadLine(ShellPrompt.For(NamedLab() ?? session.Location, _home, _nesting)) is not { } text)
            return null;

        while (Statement.IsIncomplete(text) && ReadLine(ShellPrompt.Continuation) is { Length: > 0 } more)
            text += "\n" + more;

        return text;
    }

    /// <summary>The lab that every command works on, wherever the shell stands.</summary>
    private static string? NamedLab() => Environment.GetEnvironmentVariable("LAB_PATH") is { Length: > 0 } named ? named : null;

    private string? ReadLine(string prompt)
    {
        place.Screen.Write(prompt);
        return place.Lines!.Read(shown: true, history.Entries, place.Interrupts.Token);
    }
}
