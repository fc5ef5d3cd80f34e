using System.Text;

namespace LabGovernance.Adapters.Documents;

/// <summary>A document on disk: read as strict UTF-8, replaced by rename, never over an edit that was not read.</summary>
/// <param name="NotFound">The code of the refusal when it is not there.</param>
/// <param name="Unreadable">When it can't be read.</param>
/// <param name="Underneath">When somebody else saved it since it was read.</param>
/// <param name="NotWritable">When it can't be written.</param>
/// <param name="Taken">When there is one where a new one is to be; empty where none is ever made.</param>
internal sealed record DocumentFile(string NotFound, string Unreadable, string Underneath, string NotWritable, string Taken = "")
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public Outcome<string> Read(string path)
    {
        try
        {
            return Strict.GetString(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Refusal(NotFound, $"There is no {path}.", "Initialize-Lab -Force writes the files that a lab lacks.");
        }
        catch (DecoderFallbackException e)
        {
            return new Refusal(Unreadable, $"{path} is not UTF-8 (byte {e.Index}).", "Save it as UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal(Unreadable, $"{path} can't be read: {e.Message}", "Check that you may read it.");
        }
    }

    /// <returns>Null when the file now holds <paramref name="text"/>; else why not, and it is as it was.</returns>
    public Refusal? Write(string path, string read, string text)
    {
        var target = new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } final
            ? final.FullName
            : path;
        var temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            if (Changed(target, read))
                return ChangedUnderneath(path);
            if (new FileInfo(target).IsReadOnly)
                return CantWrite(path, "it is read-only");
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Strict.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            if (Changed(target, read))
                return ChangedUnderneath(path);
            File.Move(temporary, target, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CantWrite(path, e.Message);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    /// <returns>Null when the file is there now and holds <paramref name="text"/>.</returns>
    public Refusal? Create(string path, string text)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(temporary)!);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Strict.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: false);
            return null;
        }
        catch (IOException) when (File.Exists(path))
        {
            return PlaceTaken(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CantWrite(path, e.Message);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    private static bool Changed(string path, string text)
        => !File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(Strict.GetBytes(text));

    private Refusal PlaceTaken(string path) => new(Taken, $"There is a {path} already.", "Nothing was written. Repeat the command.");

    private Refusal ChangedUnderneath(string path) => new(
        Underneath, $"{path} was changed by someone else since it was read.", "Nothing was written. Repeat the command.");

    private Refusal CantWrite(string path, string why) => new(
        NotWritable, $"{path} can't be written: {why.TrimEnd('.')}.", "Nothing was written. Check owner, permissions and free space; the next command brings it up to date.");
}
