using System.Security.Cryptography;
using System.Text;

namespace LabGovernance.Adapters.Sanitizing;

/// <summary>The key that the cases of a lab are encrypted with: kept by DPAPI on Windows, elsewhere in a file that only its owner can read.</summary>
internal static class CaseKey
{
    private const int Length = 32;

    private static readonly byte[] Purpose = Encoding.ASCII.GetBytes("LabGovernance case key");

    /// <param name="folder">The folder of the cases; it exists.</param>
    /// <param name="make">True makes a key where there is none.</param>
    /// <returns>The key, to be zeroed after use; or the refusal <c>CaseKeyNotFound</c>, <c>CaseKeyExposed</c> or <c>CaseUnreadable</c>.</returns>
    public static Outcome<byte[]> Read(string folder, bool make)
    {
        var path = Path.Combine(folder, "key");
        try
        {
            if (!File.Exists(path))
            {
                if (!make)
                    return new Refusal("CaseKeyNotFound", $"There is no key {path}, so the cases here can't be read.", "Restore it from where the lab was moved from, or remove the cases with Clear-LabCase.");
                Make(path);
            }

            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0)
                return new Refusal("CaseKeyExposed", $"The key {path} can be read by others than its owner.", $"Run: chmod 600 '{path}'. If others may have read it, remove the cases with Clear-LabCase and delete it.");
            var stored = File.ReadAllBytes(path);
            var key = OperatingSystem.IsWindows() ? ProtectedData.Unprotect(stored, Purpose, DataProtectionScope.CurrentUser) : stored;
            return key.Length == Length
                ? key
                : new Refusal("CaseUnreadable", $"The key {path} is damaged.", "Restore it from a backup, or remove the cases with Clear-LabCase and delete it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return new Refusal("CaseUnreadable", $"The key {path} can't be read: {e.Message}", "Check who owns the folder .lab/cases, and that you are that user.");
        }
    }

    // Of two processes that make one at the same time, the one that comes second takes the first one's.
    private static void Make(string path)
    {
        var key = RandomNumberGenerator.GetBytes(Length);
        var stored = OperatingSystem.IsWindows() ? ProtectedData.Protect(key, Purpose, DataProtectionScope.CurrentUser) : key;
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            PrivateFile.Write(temporary, stored);
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
        }
        finally
        {
            File.Delete(temporary);
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
