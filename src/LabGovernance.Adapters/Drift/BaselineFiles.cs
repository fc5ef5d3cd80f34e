using System.IO.Compression;
using System.Text;
using LabGovernance.Adapters.Journal;
using LabGovernance.Drift;

namespace LabGovernance.Adapters.Drift;

/// <summary>Baselines on disk.</summary>
public sealed class BaselineFiles : IBaselineFiles
{
    public Outcome<(IReadOnlyList<BaselineDefinition> Definitions, IReadOnlyList<Refusal> Unreadable)> Definitions(string folder)
    {
        var definitions = new List<BaselineDefinition>();
        var unreadable = new List<Refusal>();
        try
        {
            foreach (var path in (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : []).Where(p => !Path.GetFileName(p).StartsWith('.')).Order(StringComparer.Ordinal))
            {
                var read = BaselineFile.Read(path);
                if (read.IsRefused)
                    unreadable.Add(read.Refusal);
                else
                    definitions.Add(read.Value);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("BaselineUnreadable", $"{folder} can't be read: {e.Message}", "Check that you may read it.");
        }
        return (definitions, unreadable);
    }

    public Refusal? Describe(BaselineDefinition definition, bool force)
    {
        ArgumentNullException.ThrowIfNull(definition);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(definition.Path)!);
            Write(definition.Path, Encoding.UTF8.GetBytes(BaselineFile.Text(definition)), force);
            return null;
        }
        catch (IOException) when (!force && File.Exists(definition.Path))
        {
            return BaselineRefusals.Exists(definition.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NotWritable(definition.Path, e);
        }
    }

    public Snapshot Look(BaselineDefinition definition, Lab lab, DateTimeOffset at, Snapshot? before, bool full, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(lab);
        return new()
        {
            TakenAt = at,
            Infrastructure = definition.Infrastructure,
            Files = definition.Files,
            Ignore = definition.Ignore,
            Commands = definition.Commands,
            IgnoreLines = definition.IgnoreLines,
            States = FileReading.Digested(new FileWalk(definition, lab, cancellation).Found(), before, full, definition.KeepsText, cancellation),
        };
    }

    public Refusal? Keep(Lab lab, string name, string digest, byte[] snapshot)
    {
        ArgumentNullException.ThrowIfNull(lab);
        ArgumentNullException.ThrowIfNull(snapshot);
        var path = PathOf(lab, name, digest);
        try
        {
            StateFolder.Ensure(lab.StateFolder);
            Directory.CreateDirectory(lab.SnapshotsFolder);
            using var packed = new MemoryStream();
            using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                zip.Write(snapshot);
            Write(path, packed.ToArray(), overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NotWritable(path, e);
        }
    }

    public byte[]? Kept(Lab lab, string name, string digest)
    {
        ArgumentNullException.ThrowIfNull(lab);
        try
        {
            using var zip = new GZipStream(File.OpenRead(PathOf(lab, name, digest)), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            zip.CopyTo(unpacked);
            return unpacked.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    public void Forget(Lab lab, string name, string current, IReadOnlySet<string> superseded, DateTimeOffset orphanedBefore)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(superseded);
        ArgumentNullException.ThrowIfNull(lab);
        try
        {
            foreach (var path in Directory.GetFiles(lab.SnapshotsFolder, name + ".*"))
            {
                var digest = Path.GetFileName(path)[(name.Length + 1)..].Split('.')[0];
                if (digest != current && (superseded.Contains(digest) || File.GetLastWriteTimeUtc(path) < orphanedBefore))
                    File.Delete(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What stays is asked for by nobody, and goes with the next one.
        }
    }

    // No name has a dot, so that one baseline's files are not another's.
    private static string PathOf(Lab lab, string name, string digest) => Path.Combine(lab.SnapshotsFolder, $"{name}.{digest}.jsonl.gz");

    private static void Write(string path, byte[] bytes, bool overwrite)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    private static Refusal NotWritable(string path, Exception e)
        => new("BaselineNotWritable", $"{path} can't be written: {e.Message.TrimEnd('.')}.", "Check the folder, its owner and free space.");
}
