using System.Text;
using LabGovernance.Status;

namespace LabGovernance.Adapters.Status;

/// <summary>STATUS.md on disk: read by Markdig's syntax tree, edited by whole lines, replaced by rename.</summary>
public sealed class MarkdownStatusFile : IStatusFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public Outcome<StatusDocument> Read(string path)
    {
        try
        {
            return StatusOutline.Parse(Strict.GetString(File.ReadAllBytes(path))).ToDocument(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Refusal("StatusNotFound", $"There is no {path}.", "Initialize-Lab -Force writes the files that a lab lacks.");
        }
        catch (DecoderFallbackException e)
        {
            return new Refusal("StatusUnreadable", $"{path} is not UTF-8 (byte {e.Index}).", "Save it as UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("StatusUnreadable", $"{path} can't be read: {e.Message}", "Check that you may read it.");
        }
    }

    public Outcome<string> Edit(StatusDocument document, StatusPosting posting)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(posting);
        return StatusEdit.Put(document.Text, posting);
    }

    public Outcome<StatusDocument> Write(StatusDocument read, string text)
    {
        ArgumentNullException.ThrowIfNull(read);
        var target = new FileInfo(read.Path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } final
            ? final.FullName
            : read.Path;
        var temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            if (Changed(target, read.Text))
                return Underneath(read.Path);
            if (new FileInfo(target).IsReadOnly)
                return NotWritable(read.Path, "it is read-only");
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Strict.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            if (Changed(target, read.Text))
                return Underneath(read.Path);
            File.Move(temporary, target, overwrite: true);
            return StatusOutline.Parse(text).ToDocument(read.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NotWritable(read.Path, e.Message);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    private static bool Changed(string path, string text)
        => !File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(Strict.GetBytes(text));

    private static Refusal Underneath(string path) => new(
        "StatusChangedUnderneath", $"{path} was changed by someone else since it was read.", "Nothing was written. Repeat the command.");

    private static Refusal NotWritable(string path, string why) => new(
        "StatusNotWritable", $"{path} can't be written: {why.TrimEnd('.')}.", "Nothing was written. Check owner, permissions and free space; the next command brings it up to date.");
}
