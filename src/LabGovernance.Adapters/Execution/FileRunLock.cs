using System.Globalization;
using LabGovernance.Adapters.Journal;
using LabGovernance.Changes;
using LabGovernance.Execution;

namespace LabGovernance.Adapters.Execution;

/// <summary>Run locks as exclusively opened files in <c>.lab/run</c>: the system closes them when their process dies.</summary>
public sealed class FileRunLock(Lab lab, TimeProvider time) : IRunLock
{
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
            catch (IOException) when (time.GetElapsedTime(begun) < Patience)
            {
                // A look by IsHeld holds the file for an instant; a run holds it for long.
                Thread.Yield();
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    public bool IsHeld(ChangeId id)
    {
        try
        {
            using var probe = new FileStream(LockPath(id), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
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
        => File.WriteAllText(ChildPath(id), string.Create(CultureInfo.InvariantCulture, $"{child.Id} {child.StartedAt.UtcTicks}"));

    public StartedProcess? Noted(ChangeId id)
    {
        if (!File.Exists(ChildPath(id)))
            return null;
        var parts = File.ReadAllText(ChildPath(id)).Split(' ');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new StartedProcess(pid, new DateTimeOffset(ticks, TimeSpan.Zero))
            : null;
    }

    public void AskToStop(ChangeId id, Actor actor, string reason)
    {
        EnsureFolder();
        File.WriteAllText(StopPath(id), $"{actor} asked to stop it: {reason}");
    }

    public string? StopAsked(ChangeId id) => File.Exists(StopPath(id)) ? File.ReadAllText(StopPath(id)) : null;

    public void ForgetStop(ChangeId id) => File.Delete(StopPath(id));

    private void EnsureFolder()
    {
        StateFolder.Ensure(lab.StateFolder);
        Directory.CreateDirectory(Folder);
    }

    private string LockPath(ChangeId id) => Path.Combine(Folder, $"{id}.lock");

    private string ChildPath(ChangeId id) => Path.Combine(Folder, $"{id}.child");

    private string StopPath(ChangeId id) => Path.Combine(Folder, $"{id}.stop");
}
