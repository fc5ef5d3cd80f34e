using System.Globalization;

namespace LabGovernance.Testing;

/// <summary>Folders that are gone when the test program ends. Made an assembly fixture, it takes them away.</summary>
public sealed class TemporaryFolders : IDisposable
{
    private static readonly string Root = Directory.CreateTempSubdirectory("labgovernance-tests-").FullName;

    private static int _last;

    public static string New()
        => Directory.CreateDirectory(Path.Combine(Root, Interlocked.Increment(ref _last).ToString("000", CultureInfo.InvariantCulture))).FullName;

    public void Dispose()
    {
        // A process that a test has just killed may hold a file for a moment longer; what the system keeps, it may keep.
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
