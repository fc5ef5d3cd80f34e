using System.Text;

namespace LabGovernance.Host.Shell;

/// <summary>
/// Typed commands of earlier sessions, readable by their owner only. A command of several lines ends every line but the last
/// with a backtick.
/// </summary>
internal sealed class HistoryFile(string path)
{
    public const int MostEntries = 1000;
    private const char Continued = '`';

    public string FullPath => path;

    /// <summary>The file under XDG_STATE_HOME, or LOCALAPPDATA on Windows; null where there is no home at all.</summary>
    public static HistoryFile? Default(Func<string, string?> environment)
    {
        var state = OperatingSystem.IsWindows() ? environment("LOCALAPPDATA") : environment("XDG_STATE_HOME");
        if (string.IsNullOrEmpty(state) || !Path.IsPathFullyQualified(state))
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (home.Length == 0)
                return null;

            state = OperatingSystem.IsWindows() ? Path.Combine(home, "AppData", "Local") : Path.Combine(home, ".local", "state");
        }

        return new HistoryFile(Path.Combine(state, "labgovernance", "history"));
    }

    public IReadOnlyList<string> Read()
    {
        if (!File.Exists(path))
            return [];

        var entries = new List<string>();
        var entry = new StringBuilder();
        foreach (var line in File.ReadLines(path))
        {
            if (line.EndsWith(Continued))
            {
                entry.Append(line, 0, line.Length - 1).Append('\n');
                continue;
            }

            entries.Add(entry.Append(line).ToString());
            entry.Clear();
        }

        return [.. entries.TakeLast(MostEntries)];
    }

    public void Append(string command)
    {
        using var writer = Open(FileMode.Append);
        Write(writer, command);
    }

    /// <summary>Keeps the newest entries only, so that the file does not grow for ever.</summary>
    public void Replace(IEnumerable<string> commands)
    {
        using var writer = Open(FileMode.Create);
        foreach (var command in commands.TakeLast(MostEntries))
            Write(writer, command);
    }

    private static void Write(StreamWriter writer, string command)
        => writer.Write(command.ReplaceLineEndings($"{Continued}\n") + "\n");

    private StreamWriter Open(FileMode mode)
    {
        var folder = Path.GetDirectoryName(path)!;
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new StreamWriter(path, new UTF8Encoding(false), options);
    }
}
