using System.Globalization;
using System.Text;

namespace LabGovernance.Host.Terminal;

/// <summary>A line typed at a terminal: backspace, Ctrl+U, Ctrl+D, and the arrows up and down through earlier lines.</summary>
internal sealed class LineReader(KeyReader keys, TextWriter echo)
{
    /// <param name="shown">False where nobody may read along.</param>
    /// <param name="earlier">Lines the arrows recall, oldest first.</param>
    /// <returns>The line, or null when input has ended.</returns>
    /// <exception cref="OperationCanceledException">The wait was given up; what was typed is lost.</exception>
    public string? Read(bool shown, IReadOnlyList<string> earlier, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var recalled = earlier.Count;
        try
        {
            while (true)
            {
                if (keys.Next(cancellationToken) is not { } key)
                    return line.Length == 0 ? null : End(line);

                switch (key)
                {
                    case { Key: ConsoleKey.Enter }:
                        return End(line);
                    case { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } when line.Length == 0:
                        echo.WriteLine();
                        return null;
                    case { Key: ConsoleKey.U, Modifiers: ConsoleModifiers.Control } or { Key: ConsoleKey.Escape }:
                        Replace(line, "", shown);
                        break;
                    case { Key: ConsoleKey.Backspace }:
                        RemoveLast(line, shown);
                        break;
                    case { Key: ConsoleKey.UpArrow } when recalled > 0:
                        Replace(line, earlier[--recalled], shown);
                        break;
                    case { Key: ConsoleKey.DownArrow } when recalled < earlier.Count:
                        Replace(line, ++recalled < earlier.Count ? earlier[recalled] : "", shown);
                        break;
                    case { KeyChar: '\t' }:
                        Append(line, " ", shown);
                        break;
                    case { KeyChar: var character } when !char.IsControl(character):
                        Append(line, character.ToString(), shown);
                        break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            echo.WriteLine();
            throw;
        }
    }

    private string End(StringBuilder line)
    {
        echo.WriteLine();
        return line.ToString();
    }

    private void Append(StringBuilder line, string text, bool shown)
    {
        line.Append(text);
        if (shown)
            echo.Write(text);
    }

    private void Replace(StringBuilder line, string text, bool shown)
    {
        while (line.Length > 0)
            RemoveLast(line, shown);

        Append(line, text, shown);
    }

    private void RemoveLast(StringBuilder line, bool shown)
    {
        if (line.Length == 0)
            return;

        var text = line.ToString();
        var last = StringInfo.ParseCombiningCharacters(text)[^1];
        line.Length = last;
        if (shown)
            echo.Write(string.Concat(Enumerable.Repeat("\b \b", CellWidth.Of(text[last..]))));
    }
}
