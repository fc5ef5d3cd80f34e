namespace LabGovernance.Adapters.Sanitizing;

/// <summary>Files that only their owner can read, from their first byte on.</summary>
internal static class PrivateFile
{
    /// <summary>Writes a new file to the disk.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = Create(path, FileMode.CreateNew, FileShare.None);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    public static FileStream Create(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
