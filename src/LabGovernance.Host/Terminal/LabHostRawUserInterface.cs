using System.Globalization;
using System.Management.Automation.Host;

namespace LabGovernance.Host.Terminal;

/// <summary>The window as the engine's formatting sees it. Nothing here throws for lack of a terminal, except reading a key.</summary>
internal sealed class LabHostRawUserInterface(SystemTerminal terminal, Func<string, string?> environment) : PSHostRawUserInterface
{
    private const int ColumnsWithoutTerminal = 120;
    private const int RowsWithoutTerminal = 50;
    private const int WidestSensible = 4096;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override Size BufferSize
    {
        get => new(Columns, terminal.Window?.Rows ?? RowsWithoutTerminal);
        set { }
    }

    public override Size WindowSize
    {
        get => BufferSize;
        set { }
    }

    public override Size MaxWindowSize => BufferSize;

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override Coordinates CursorPosition { get; set; }

    public override Coordinates WindowPosition { get; set; }

    public override int CursorSize { get; set; } = 25;

    public override string WindowTitle
    {
        get => terminal.Title;
        set => terminal.Title = value;
    }

    public override bool KeyAvailable => terminal.KeyAvailable;

    internal int Columns
        => int.TryParse(environment("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns is > 0 and <= WidestSensible
            ? columns
            : terminal.Window?.Columns ?? ColumnsWithoutTerminal;

    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        if (!terminal.InputIsTerminal)
            throw PromptRefusal.NoTerminal("press a key");

        var key = SystemTerminal.ReadKey();
        var state = (key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? ControlKeyStates.ShiftPressed : 0)
                    | (key.Modifiers.HasFlag(ConsoleModifiers.Alt) ? ControlKeyStates.LeftAltPressed : 0)
                    | (key.Modifiers.HasFlag(ConsoleModifiers.Control) ? ControlKeyStates.LeftCtrlPressed : 0);
        return new KeyInfo((int)key.Key, key.KeyChar, state, options.HasFlag(ReadKeyOptions.IncludeKeyDown));
    }

    public override void FlushInputBuffer()
    {
        while (terminal.KeyAvailable)
            _ = SystemTerminal.ReadKey();
    }

    public override int LengthInBufferCells(string source) => CellWidth.Of(source ?? "");

    public override int LengthInBufferCells(string source, int offset) => CellWidth.Of((source ?? "")[offset..]);

    public override int LengthInBufferCells(char source) => CellWidth.Of(source.ToString());

    public override BufferCell[,] GetBufferContents(Rectangle rectangle)
        => NewBufferCellArray(
            Math.Max(rectangle.Right - rectangle.Left + 1, 1),
            Math.Max(rectangle.Bottom - rectangle.Top + 1, 1),
            new BufferCell(' ', ForegroundColor, BackgroundColor, BufferCellType.Complete));

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill)
    {
    }

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents)
    {
    }

    /// <summary>Understands the one request that scripts make of it: clear everything.</summary>
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
        if (rectangle is { Left: -1, Top: -1, Right: -1, Bottom: -1 })
            terminal.Clear();
    }
}
