using System.Text;
using LabGovernance.Sanitizing;
using YamlDotNet.Core;

namespace LabGovernance.Adapters.Sanitizing;

/// <summary>Reads the secrets of a lab from where lab.yaml says that they lie, and where it says nothing from the usual places.</summary>
public static class SecretFiles
{
    private const int MostBytes = 1024 * 1024;
    private const int MostFiles = 5000;

    private static readonly EnumerationOptions _reachable = new() { AttributesToSkip = 0, IgnoreInaccessible = true, MatchType = MatchType.Simple };

    private static readonly string[] _usual =
        [".env", "*.env", "secrets.yaml", "secrets.yml", "secrets", "compose.y*ml", "docker-compose*.y*ml", "*/.env", "*/compose.y*ml", "*/docker-compose*.y*ml"];

    /// <returns>The secrets, to be disposed of after use; or the refusal <c>SecretsUnreadable</c>, under which nothing may be sanitized.</returns>
    public static Outcome<LabSecrets> Read(Lab lab)
    {
        ArgumentNullException.ThrowIfNull(lab);
        var values = new HashSet<string>(StringComparer.Ordinal);
        var files = 0;
        var at = "";
        try
        {
            foreach (var (path, isStore) in lab.Sanitizer.Secrets is { } named ? named.SelectMany(n => Named(lab.Root, n)) : _usual.SelectMany(u => Matching(lab.Root, u)))
            {
                at = path;
                if (++files > MostFiles)
                    return Unreadable(path, $"there are more than {MostFiles} files", "Name the files that hold secrets, not a folder above them.");
                values.UnionWith(SecretSource.Read(Path.GetFileName(path), Text(path), isStore));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(at, e.Message, "Check that you may read it, or take it out of sanitizer.secrets in lab.yaml.");
        }
        catch (Exception e) when (e is not (OutOfMemoryException or RefusedException))
        {
            // What a parser says of the text may quote it.
            var line = e is YamlException yaml ? $" (line {yaml.Start.Line})" : "";
            return Unreadable(at, $"it is not valid YAML{line}", "Mend it, or take it out of sanitizer.secrets in lab.yaml.");
        }

        var ordinary = values.RemoveWhere(SecretValue.IsOrdinary);
        return new LabSecrets(new KnownSecrets(values), ordinary, files);
    }

    private static IEnumerable<(string Path, bool IsStore)> Named(string root, string name)
    {
        var home = name.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), name[2..]) : name;
        var full = Path.GetFullPath(home, root);
        if (full.AsSpan().IndexOfAny('*', '?') >= 0)
            return Matching(Path.GetPathRoot(full)!, full[Path.GetPathRoot(full)!.Length..]);
        if (Directory.Exists(full))
            return Below(full);
        return File.Exists(full) ? [(full, false)] : throw new FileNotFoundException($"there is no {full}.");
    }

    private static IEnumerable<(string Path, bool IsStore)> Matching(string root, string pattern)
    {
        IEnumerable<string> folders = [root];
        var parts = pattern.Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts[..^1])
            folders = folders.SelectMany(f => Directory.EnumerateDirectories(f, part, _reachable)).ToArray();
        var found = folders.Where(Directory.Exists).ToArray();
        return [
            .. found.SelectMany(f => Directory.EnumerateFiles(f, parts[^1], _reachable)).Select(f => (f, false)),
            .. found.SelectMany(f => Directory.EnumerateDirectories(f, parts[^1], _reachable)).SelectMany(Below),
        ];
    }

    private static IEnumerable<(string Path, bool IsStore)> Below(string folder)
        => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => (f, true));

    private static string Text(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var buffer = new byte[MostBytes];
        var length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (length == MostBytes)
            throw new IOException("it is larger than 1 MiB.");
        // A keystore or database in a folder of secrets says nothing that could stand in a text.
        return buffer.AsSpan(0, length).Contains((byte)0) ? "" : Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static Refusal Unreadable(string path, string why, string next)
        => new("SecretsUnreadable", $"The lab's own secrets can't be known, so nothing is sanitized: {path}: {why.TrimEnd('.')}.", next);
}
