using System.Security.Cryptography;
using System.Text;
using LabGovernance.Execution;

namespace LabGovernance.Adapters.Execution;

/// <summary>Live state as the content of files.</summary>
public sealed class FileFingerprint : ILiveState
{
    public string Fingerprint(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
            whole.AppendData(Encoding.UTF8.GetBytes($"{path}\0{Content(path)}\0"));
        return Convert.ToHexStringLower(whole.GetHashAndReset());
    }

    private static string Content(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return "missing";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "unreadable";
        }
    }
}
