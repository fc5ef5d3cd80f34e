namespace StatusPage;

/// <summary>Lets one start, stop or restart of a service happen at a time.</summary>
internal static class StartLock
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(25);

    // The lock file stays: to delete it would let a third party lock a new file while a second still waits for the old one.
    public static async Task<IDisposable> TakeAsync(string pidFile, TimeProvider time)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(pidFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException) && time.GetElapsedTime(began) < _longestWait)
            {
                await Task.Delay(_pause, time);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new StopException(ExitCode.Failed, $"{pidFile}.lock can't be locked: {e.Message}");
            }
        }
    }
}
