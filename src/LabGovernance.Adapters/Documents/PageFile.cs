using System.Text;

namespace LabGovernance.Adapters.Documents;

/// <summary>Writes a page whole or not at all.</summary>
public static class PageFile
{
    /// <param name="path">Where to.</param>
    /// <param name="page">Its text.</param>
    /// <param name="force">Writes over a file that is there.</param>
    public static Outcome<FileInfo> Write(string path, string page, bool force)
    {
        if (!force && File.Exists(path))
            return Exists(path);
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

    private static Refusal Exists(string path) => new("PageExists", $"There is a {path} already.", "Add -Force to write over it, or name another file.");
}
