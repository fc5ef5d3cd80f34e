using System.Globalization;
using System.Management.Automation;

namespace LabGovernance.Host.Terminal;

/// <summary>One line at the bottom of a terminal that is rewritten in place, at most ten times a second.</summary>
internal sealed class ProgressLine(TextWriter terminal, Func<int> columns, TimeProvider time)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);
    private const string EraseLine = "\r\u001b[K";
    private long? _shownAt;
    private bool _visible;

    public void Show(ProgressRecord record)
    {
        if (record.RecordType == ProgressRecordType.Completed)
        {
            Clear();
            return;
        }

        if (_shownAt is { } shownAt && time.GetElapsedTime(shownAt) < s_interval)
            return;

        // A line that reaches the last column wraps, and the next rewrite would leave it behind.
        terminal.Write(EraseLine + CellWidth.Cut(Text(record), columns() - 1));
        _shownAt = time.GetTimestamp();
        _visible = true;
    }

    public void Clear()
    {
        if (!_visible)
            return;

        terminal.Write(EraseLine);
        _visible = false;
        _shownAt = null;
    }

    internal static string Text(ProgressRecord record)
    {
        var percent = record.PercentComplete is >= 0 and <= 100
            ? record.PercentComplete.ToString(CultureInfo.InvariantCulture).PadLeft(3) + "% "
            : "";
        var left = record.SecondsRemaining > 0
            ? string.Create(CultureInfo.InvariantCulture, $" ({record.SecondsRemaining} s left)")
            : "";
        var operation = string.IsNullOrWhiteSpace(record.CurrentOperation) ? "" : " " + record.CurrentOperation;
        return $"{percent}{record.Activity}: {record.StatusDescription}{operation}{left}".ReplaceLineEndings(" ");
    }
}
