using LabGovernance.Drift;

namespace LabGovernance.Adapters.Drift;

/// <summary>Looks at a path without opening it and without following a link.</summary>
internal static class FileLook
{
    private const string EmptyDigest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <param name="full">The path.</param>
    /// <param name="path">How it is called in the snapshot.</param>
    /// <returns>What is there, without the digest of its content; a null state for a folder, and nothing when nothing is there.</returns>
    public static (bool IsThere, FileState? State) Of(string full, string path)
    {
        try
        {
            return OperatingSystem.IsLinux() ? OfLinux(full, path) : OfOthers(full, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (true, Unreadable(path, e.Message));
        }
    }

    public static FileState Unreadable(string path, string why) => new() { Path = path, Kind = FileKind.Unreadable, Why = why.TrimEnd('.') };

    private static (bool IsThere, FileState? State) OfLinux(string full, string path)
    {
        var error = LinuxStatus.Of(full, out var status);
        if (error is LinuxStatus.NoEntry or LinuxStatus.NotAFolder)
            return full.Contains('\uFFFD', StringComparison.Ordinal) ? (true, Unreadable(path, "its name is not UTF-8")) : (false, null);
        if (error != 0)
            return (true, Unreadable(path, new System.ComponentModel.Win32Exception(error).Message));
        if (status.IsFolder)
            return (true, null);
        var kind = status.IsFile ? FileKind.File : status.IsLink ? FileKind.Link : FileKind.Special;
        return (true, new FileState
        {
            Path = path,
            Kind = kind,
            Size = kind == FileKind.File ? (long)status.Size : 0,
            Modified = status.Modified,
            Changed = status.Changed,
            Inode = status.Inode,
            Mode = Octal(status.Mode & 0xFFF),
            Owner = $"{status.User}:{status.Group}",
            Target = kind == FileKind.Link ? new FileInfo(full).LinkTarget : null,
        });
    }

    private static (bool IsThere, FileState? State) OfOthers(string full, string path)
    {
        var file = new FileInfo(full);
        var isLink = file.LinkTarget is not null;
        if (!isLink && Directory.Exists(full))
            return (true, null);
        if (!isLink && !file.Exists)
            return (false, null);
        return (true, new FileState
        {
            Path = path,
            Kind = isLink ? FileKind.Link : FileKind.File,
            Size = isLink ? 0 : file.Length,
            Modified = file.LastWriteTimeUtc,
            Mode = OperatingSystem.IsWindows() ? null : Octal((int)file.UnixFileMode),
            Target = file.LinkTarget,
            // A pipe or socket is of no length here, and is not to be opened.
            Digest = !isLink && file.Length == 0 ? EmptyDigest : null,
        });
    }

    private static string Octal(int mode) => Convert.ToString(mode, 8).PadLeft(4, '0');
}
