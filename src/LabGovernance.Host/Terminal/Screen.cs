using System.Management.Automation;
using System.Management.Automation.Internal;

namespace LabGovernance.Host.Terminal;

/// <summary>Where text goes: results to the output stream, everything about them to the error stream, with or without colours.</summary>
internal sealed class Screen
{
    private const string Reset = "\u001b[0m";
    private readonly Lock _gate = new();
    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly bool _errorHasColours;
    private readonly ProgressLine? _progress;

    public Screen(TextWriter output, bool outputHasColours, TextWriter error, bool errorHasColours, ProgressLine? progress = null)
    {
        _output = output;
        _error = error;
        OutputHasColours = outputHasColours;
        _errorHasColours = errorHasColours;
        _progress = progress;
    }

    public bool OutputHasColours { get; }

    public void Write(string text) => Put(_output, text, OutputHasColours);

    public void Write(ConsoleColor foreground, ConsoleColor? background, string text)
        => Write(OutputHasColours ? Paint(foreground, background, text) : text);

    public void WriteLine(string text) => Write(text + _output.NewLine);

    public void WriteErrorLine(string text) => Put(_error, text + _error.NewLine, _errorHasColours);

    public void WriteErrorLine(ConsoleColor foreground, string text)
        => WriteErrorLine(_errorHasColours ? Paint(foreground, null, text) : text);

    public void ShowProgress(ProgressRecord record)
    {
        lock (_gate)
            _progress?.Show(record);
    }

    public void ClearProgress()
    {
        lock (_gate)
            _progress?.Clear();
    }

    private static string Paint(ConsoleColor foreground, ConsoleColor? background, string text)
    {
        var ground = background is { } colour ? PSStyle.MapBackgroundColorToEscapeSequence(colour) : "";
        return PSStyle.MapForegroundColorToEscapeSequence(foreground) + ground + text + Reset;
    }

    private void Put(TextWriter writer, string text, bool colours)
    {
        var shown = colours || !text.Contains('\u001b') ? text : new StringDecorated(text).ToString(OutputRendering.PlainText);
        lock (_gate)
        {
            _progress?.Clear();
            writer.Write(shown);
        }
    }
}
