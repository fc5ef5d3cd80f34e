using System.Globalization;

namespace StatusPage;

/// <summary>
/// Who serves, in lines: process id, start as ISO 8601, address, and where a request stops the service the token for it.
/// </summary>
internal sealed record PidFile(int Pid, DateTimeOffset StartedAt, string Address, string? StopToken)
{
    /// <returns>Null when there is no file, or it names no process.</returns>
    public static PidFile? Read(string path)
    {
        try
        {
            var lines = File.ReadAllLines(path);
            return lines.Length >= 3
                && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
                && DateTimeOffset.TryParse(lines[1], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var startedAt)
                ? new PidFile(pid, startedAt, lines[2], lines.Length > 3 ? lines[3] : null)
                : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <returns>The file's content when its process runs, else null.</returns>
    public static PidFile? ReadRunning(string path) => Read(path) is { } file && Processes.IsRunning(file.Pid, file.StartedAt) ? file : null;

    public void Write(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && StopToken is not null)
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var temporary = path + ".tmp";
        using (var writer = new StreamWriter(temporary, options))
        {
            writer.NewLine = "\n";
            writer.WriteLine(Pid.ToString(CultureInfo.InvariantCulture));
            writer.WriteLine(StartedAt.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteLine(Address);
            if (StopToken is not null)
                writer.WriteLine(StopToken);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
