using LabGovernance.Host.Commands;
using LabGovernance.Host.Engine;
using LabGovernance.Host.Terminal;

LayoutCulture.Choose();
var terminal = new SystemTerminal();
return new LabCommandLine(At).Invoke(args, terminal.Output, terminal.Error);

int At(SharedOptions options, Func<Workplace, int> work)
{
    if (options.LabFolder is { } folder)
        Environment.SetEnvironmentVariable("LAB_PATH", Path.GetFullPath(folder));
    if (options.NoColour)
        Environment.SetEnvironmentVariable("NO_COLOR", "1");

    Func<string, string?> environment = Environment.GetEnvironmentVariable;
    var time = TimeProvider.System;
    var raw = new LabHostRawUserInterface(terminal, environment);
    var errorIsRich = ColourChoice.Colours(terminal.ErrorIsTerminal, refusedByOption: false, name => name == "NO_COLOR" ? null : environment(name));
    var screen = new Screen(
        terminal.Output,
        ColourChoice.Colours(terminal.OutputIsTerminal, options.NoColour, environment),
        terminal.Error,
        ColourChoice.Colours(terminal.ErrorIsTerminal, options.NoColour, environment),
        errorIsRich ? new ProgressLine(terminal.Error, () => raw.Columns, time) : null);

    using var interrupts = new Interrupts(time, () => screen.WriteErrorLine("Still stopping. Press Ctrl+C again to end at once; what runs may then be left half done."));
    var seen = terminal.OutputIsTerminal ? terminal.Output : terminal.ErrorIsTerminal ? terminal.Error : null;
    using var keys = new KeyReader(SystemTerminal.ReadKey);
    var lines = terminal.InputIsTerminal && seen is not null ? new LineReader(keys, seen) : null;
    var questioner = new Questioner(lines, seen ?? TextWriter.Null, () => interrupts.Token);
    var host = new LabHost(
        new LabHostUserInterface(screen, questioner, raw), screen, isInteractive: terminal.InputIsTerminal && terminal.OutputIsTerminal);
    try
    {
        return work(new Workplace(host, screen, lines, interrupts, Path.Combine(AppContext.BaseDirectory, "LabGovernance.psd1")));
    }
    catch (SessionFailedException exception)
    {
        host.Face.WriteErrorLines([$"error: {exception.Message}", "  id ModuleNotLoaded"]);
        return ExitCodes.Error;
    }
    finally
    {
        screen.ClearProgress();
    }
}
