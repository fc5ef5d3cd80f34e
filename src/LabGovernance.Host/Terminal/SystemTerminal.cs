using System.Text;

namespace LabGovernance.Host.Terminal;

/// <summary>The process's own streams, keyboard and window; everything else is given one of these.</summary>
internal sealed class SystemTerminal
{
    private const int NarrowestUsable = 20;

    public SystemTerminal()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        // Also what the engine decodes the output of native commands with.
        Console.OutputEncoding = utf8;
        Output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = Environment.NewLine };
        Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = Environment.NewLine };
        VirtualTerminal.Enable();
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public bool InputIsTerminal { get; } = !Console.IsInputRedirected;

    public bool OutputIsTerminal { get; } = !Console.IsOutputRedirected;

    public bool ErrorIsTerminal { get; } = !Console.IsErrorRedirected;

    public string Title
    {
        get => OperatingSystem.IsWindows() && OutputIsTerminal ? Console.Title : "lab";
        set
        {
            if (OutputIsTerminal)
                Console.Title = value;
        }
    }

    /// <summary>Columns and rows of the window, or null where there is none.</summary>
    public (int Columns, int Rows)? Window
    {
        get
        {
            if (!OutputIsTerminal)
                return null;

            try
            {
                var (columns, rows) = (Console.WindowWidth, Console.WindowHeight);
                return columns < NarrowestUsable ? null : (columns, Math.Max(rows, 1));
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    public bool KeyAvailable => InputIsTerminal && Console.KeyAvailable;

    /// <summary>Waits for a key and does not show it.</summary>
    public static ConsoleKeyInfo ReadKey() => Console.ReadKey(intercept: true);

    public void Clear()
    {
        if (OutputIsTerminal)
            Console.Clear();
    }
}
