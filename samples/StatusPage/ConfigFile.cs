using System.Text;

namespace StatusPage;

/// <summary>config.json on disk. A reader sees the old file or the new one, never a half of either.</summary>
internal sealed class ConfigFile(string path)
{
    private string Backup => path + ".bak";

    /// <returns>The value before.</returns>
    public string Set(string key, string value)
    {
        var json = Setting.ToJson(key, value);
        var text = Config.ReadText(path);
        var before = Setting.Read(Config.Parse(path, text), key);
        Replace(path, JsonEdit.Set(text, key, json));
        return before;
    }

    public string Save()
    {
        Replace(Backup, Config.ReadText(path));
        return Backup;
    }

    public string Restore()
    {
        if (!File.Exists(Backup))
            throw new StopException(ExitCode.BadConfig, $"There is no backup {Backup}; make one with: status-page config backup.");
        var text = Config.ReadText(Backup);
        Config.Parse(Backup, text);
        Replace(path, text);
        return Backup;
    }

    private static void Replace(string target, string text)
    {
        var temporary = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new StopException(ExitCode.Failed, $"{target} can't be written: {e.Message}");
        }
    }
}
