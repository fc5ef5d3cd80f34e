namespace LabGovernance.Adapters.Journal;

/// <summary>The lab's <c>.lab</c> folder: readable by its owner only, and out of version control by itself.</summary>
internal static class StateFolder
{
    public static void Ensure(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var ignore = Path.Combine(folder, ".gitignore");
        if (!File.Exists(ignore))
            File.WriteAllText(ignore, "*\n");
    }
}
