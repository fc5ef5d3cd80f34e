using LabGovernance.Verification;

namespace LabGovernance.Adapters.Verification;

/// <summary>Looks whether a file exists, and searches it, of any length, in one pass.</summary>
internal sealed class FileProbe : IProbe
{
    // On the pool and not awaited beyond its time: opening a named pipe or a file on a dead mount can't be cancelled.
    public Task<Observation> ObserveAsync(Check check, string labFolder, CancellationToken cancellation)
        => Task.Run(() => Observe(check, labFolder, cancellation), cancellation).WaitAsync(cancellation);

    private static Observation Observe(Check check, string labFolder, CancellationToken cancellation)
    {
        try
        {
            return Look(check, Path.GetFullPath(check.Target, labFolder), cancellation);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Missing(check);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Observation(CheckResult.NoData, $"{check.Target} could not be read: {e.Reason()}.");
        }
    }

    private static Observation Look(Check check, string path, CancellationToken cancellation)
    {
        // GetAttributes, unlike File.Exists, tells "not there" from "not allowed to see".
        var attributes = File.GetAttributes(path);
        if (attributes.HasFlag(FileAttributes.Directory))
            return new Observation(CheckResult.Failed, $"{check.Target} is a folder, not a file.");
        if (attributes.HasFlag(FileAttributes.ReparsePoint) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: false })
            return Missing(check);
        if (!check.Exists)
            return new Observation(CheckResult.Failed, $"{check.Target} exists and must not.");

        var expectation = TextExpectation.Of(check);
        if (expectation.AsksForNothing)
            return new Observation(CheckResult.Passed, $"{check.Target} exists.");
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Open,
            Access = FileAccess.Read,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.SequentialScan,
            BufferSize = 0,
        });
        var (wanted, unwanted) = new TextSearch(expectation).Search(file, cancellation);
        return expectation.Judge(check.Target, wanted, unwanted);
    }

    private static Observation Missing(Check check) => check.Exists
        ? new Observation(CheckResult.Failed, $"{check.Target} does not exist.")
        : new Observation(CheckResult.Passed, $"{check.Target} does not exist, as expected.");
}
