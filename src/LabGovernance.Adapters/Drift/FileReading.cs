using System.Buffers;
using System.Security.Cryptography;
using LabGovernance.Drift;
using Microsoft.Win32.SafeHandles;

namespace LabGovernance.Adapters.Drift;

/// <summary>Reads the content of files, several at once.</summary>
internal static class FileReading
{
    private const int BufferBytes = 128 * 1024;
    private const int Attempts = 3;

    /// <param name="files">What was found.</param>
    /// <param name="before">An earlier look; of what is surely as it was then all is taken from it.</param>
    /// <param name="readsAll">True to read also what surely is as it was.</param>
    /// <param name="keepsText">True to keep text for a diff.</param>
    /// <param name="cancellation">Ends it.</param>
    public static FileState[] Digested(IReadOnlyCollection<(string Full, FileState State)> files, Snapshot? before, bool readsAll, bool keepsText, CancellationToken cancellation)
    {
        var known = before?.States.ToDictionary(s => s.Path, StringComparer.Ordinal) ?? [];
        var states = files.Select(f => f.State).ToArray();
        var unread = new List<(int At, string Full)>();
        var at = 0;
        foreach (var (full, state) in files)
        {
            if (!readsAll && known.TryGetValue(state.Path, out var then) && state.IsSurelyStill(then, before!.TakenAt))
                states[at] = state with { Digest = then.Digest, Text = then.Text, Fields = then.Fields };
            else if (state is { Kind: FileKind.File, Digest: null })
                unread.Add((at, full));
            at++;
        }
        Parallel.ForEach(
            unread,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new byte[BufferBytes],
            (file, _, buffer) =>
            {
                states[file.At] = Read(file.Full, states[file.At], known.GetValueOrDefault(states[file.At].Path), keepsText, buffer, cancellation);
                return buffer;
            },
            _ => { });
        FileText.Bound(states);
        return states;
    }

    private static FileState Read(string full, FileState state, FileState? then, bool keepsText, byte[] buffer, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var read = ReadOnce(full, state, then, keepsText, buffer, cancellation);
            if (read.Kind != FileKind.Unreadable || attempt == Attempts || FileLook.Of(full, state.Path) is not (true, { Kind: FileKind.File } now))
                return read;
            state = now;
        }
    }

    private static FileState ReadOnce(string full, FileState state, FileState? then, bool keepsText, byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            string digest;
            var content = keepsText && state.Size <= FileText.MostBytes ? new ArrayBufferWriter<byte>((int)state.Size + 1) : null;
            using (var handle = Open(full, state))
            using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
            {
                long offset = 0;
                int read;
                while ((read = RandomAccess.Read(handle, buffer, offset)) > 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    hash.AppendData(buffer, 0, read);
                    if (content?.WrittenCount <= FileText.MostBytes)
                        content.Write(buffer.AsSpan(0, read));
                    offset += read;
                    // A file of the kernel's may have no end.
                    if (offset > state.Size)
                        throw new IOException("it is longer than the system says");
                }
                digest = Convert.ToHexStringLower(hash.GetHashAndReset());
            }
            return FileLook.Of(full, state.Path) is (true, { } now) && (now.Kind, now.Size, now.Modified, now.Changed, now.Inode) == (state.Kind, state.Size, state.Modified, state.Changed, state.Inode)
                ? then?.Digest == digest && (then.Text ?? (object?)then.Fields) is not null ? state with { Digest = digest, Text = then.Text, Fields = then.Fields }
                    : content is null ? state with { Digest = digest }
                    : FileText.Kept(state with { Digest = digest }, content.WrittenSpan)
                : FileLook.Unreadable(state.Path, "it was written to while it was read");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return FileLook.Unreadable(state.Path, e.Message);
        }
    }

    /// <summary>Opens a file, and nothing that was put into its place since it was looked at.</summary>
    private static SafeFileHandle Open(string full, FileState state)
    {
        // Others may write and delete it meanwhile; a share mode would lock them out.
        const FileShare anyone = FileShare.ReadWrite | FileShare.Delete;
        if (!OperatingSystem.IsLinux())
            return File.OpenHandle(full, share: anyone);
        using var held = LinuxStatus.Hold(full);
        var status = LinuxStatus.Of(held);
        return status.IsFile && status.Inode == state.Inode
            ? File.OpenHandle($"/proc/self/fd/{held.DangerousGetHandle()}", share: anyone)
            : throw new IOException("something else was put into its place while it was read");
    }
}
