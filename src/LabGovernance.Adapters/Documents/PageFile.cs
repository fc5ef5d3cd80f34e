using System.Text;

namespace LabGovernance.Adapters.Documents;

/// <summary>Writes a page whole or not at all.</summary>
public static class PageFile
{
    // "<!DOCTYPE html" and "# Review of my-" are as long.
    private const int BeginLength = 12;

    /// <param name="path">Where to.</param>
    /// <param name="page">Its text.</param>
    /// <param name="force">Writes over a page that is there; over any other file it never does.</param>
    public static Outcome<FileInfo> Write(string path, string page, bool force)
    {
        if (!force && File.Exists(path))
            return Exists(path);
        if (File.Exists(path) && !IsPage(path, page))
            return new Refusal("PageExists", $"{path} is there and is no page of this kind; nothing was written over.", "Name another file.");
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            File.WriteAllBytes(temporary, Encoding.UTF8.GetBytes(page));
            File.Move(temporary, path, force);
            return new FileInfo(path);
        }
        catch (IOException) when (!force && File.Exists(path))
        {
            return Exists(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("PageNotWritable", $"{path} can't be written: {e.Message.TrimEnd('.')}.", "Check the folder, its owner and free space.");
        }
        finally
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    /// <summary>A file that begins as the new page does, which says what it is in its first words.</summary>
    private static bool IsPage(string path, string page)
    {
        try
        {
            using var reader = new StreamReader(path);
            var begin = new char[Math.Min(page.Length, BeginLength)];
            return reader.ReadBlock(begin) == begin.Length && page.AsSpan().StartsWith(begin);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static Refusal Exists(string path) => new("PageExists", $"There is a {path} already.", "Add -Force to write over it, or name another file.");
}
