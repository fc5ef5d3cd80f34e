using System.Globalization;
using LabGovernance.Adapters.Journal;
using LabGovernance.Changes;
using LabGovernance.Execution;

namespace LabGovernance.Adapters.Execution;

/// <summary>Run locks as exclusively opened files in <c>.lab/run</c>: the system closes them when their process dies.</summary>
public sealed class FileRunLock(Lab lab, TimeProvider time) : IRunLock
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int WindowsLockViolation = unchecked((int)0x80070021);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private string Folder => Path.Combine(lab.StateFolder, "run");

    public IDisposable? TryTake(ChangeId id)
    {
        EnsureFolder();
        var begun = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(LockPath(id), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsHeldElsewhere(e))
            {
                // A look by IsHeld holds the file for an instant; a run holds it for long.
                if (time.GetElapsedTime(begun) >= Patience)
                    return null;
                Thread.Yield();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw NotWritable(e);
            }
        }
    }

    public bool IsHeld(ChangeId id)
    {
        try
        {
            // To read is enough to be in each other's way, and can be done on a disk that is read-only.
            using var probe = new FileStream(LockPath(id), FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public void Note(ChangeId id, StartedProcess child)
    {
        try
        {
            Replace(ChildPath(id), string.Create(CultureInfo.InvariantCulture, $"{child.Id} {child.StartedAt.UtcTicks}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The child runs already. To be able to find it after a crash is not worth losing sight of it now.
        }
    }

    public StartedProcess? Noted(ChangeId id)
        => ReadIfThere(ChildPath(id))?.Split(' ') is [var first, var second]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new StartedProcess(pid, new DateTimeOffset(ticks, TimeSpan.Zero))
            : null;

    public void AskToStop(ChangeId id, Actor actor, string reason)
    {
        EnsureFolder();
        try
        {
            Replace(StopPath(id), $"{actor} asked to stop it: {reason}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(e);
        }
    }

    public string? StopAsked(ChangeId id) => ReadIfThere(StopPath(id));

    public void ForgetStop(ChangeId id) => File.Delete(StopPath(id));

    private void EnsureFolder()
    {
        try
        {
            StateFolder.Ensure(lab.StateFolder);
            Directory.CreateDirectory(Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(e);
        }
    }

    private RefusedException NotWritable(Exception e) => new(
        new Refusal(
            "StateNotWritable",
            $"Nothing can be written in {Folder}: {e.Message}",
            "Nothing was done. Check owner and permissions of the .lab folder, and that its disk has space and is mounted read-write."),
        e);

    /// <summary>Writes the file whole or not at all: others read it at any moment.</summary>
    private static void Replace(string path, string text)
    {
        var fresh = $"{path}.{Environment.ProcessId}";
        File.WriteAllText(fresh, text);
        File.Move(fresh, path, overwrite: true);
    }

    private static string? ReadIfThere(string path)
    {
        try
        {
            using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return file.ReadToEnd();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsHeldElsewhere(IOException e) => OperatingSystem.IsWindows()
        ? e.HResult is WindowsSharingViolation or WindowsLockViolation
        : e.HResult is LinuxWouldBlock or MacWouldBlock;

    private string LockPath(ChangeId id) => Path.Combine(Folder, $"{id}.lock");

    private string ChildPath(ChangeId id) => Path.Combine(Folder, $"{id}.child");

    private string StopPath(ChangeId id) => Path.Combine(Folder, $"{id}.stop");
}
