using System.Text;

namespace LabGovernance.Adapters.Sanitizing;

/// <summary>Writes a report, which may show what is private, to a file that only its owner can read.</summary>
public static class ReportFile
{
    /// <returns>The path; or the refusal <c>ReportNotWritable</c>.</returns>
    public static Outcome<string> Write(string path, string page)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            PrivateFile.Write(temporary, Encoding.UTF8.GetBytes(page));
            File.Move(temporary, path, overwrite: true);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("ReportNotWritable", $"The report {path} can't be written: {e.Message.TrimEnd('.')}.", "Check that the folder is there and has space, or name another one.");
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
