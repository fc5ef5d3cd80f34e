namespace LabGovernance.Adapters.Execution;

/// <summary>Finds the file of a program: never in the current folder unless the name says so, and never a batch file.</summary>
internal sealed class ProgramResolver(bool windows, string? path, string? extensions)
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string[] _path = (path ?? "").Split(windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries);

    // Only these two are programs to the system itself; the rest of PATHEXT goes through an interpreter that reads arguments its own way.
    private readonly string[] _extensions = windows
        ? [.. (extensions ?? ".COM;.EXE").Split(';').Select(e => e.ToLowerInvariant()).Where(e => e is ".exe" or ".com")]
        : [""];

    public static ProgramResolver ForThisSystem() => new(
        OperatingSystem.IsWindows(), Environment.GetEnvironmentVariable("PATH"), Environment.GetEnvironmentVariable("PATHEXT"));

    /// <returns>The file, or the sentence that says why there is none.</returns>
    public (string? Path, string? Failure) Resolve(string program, string workingDirectory, IReadOnlyList<string> searchPath)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(searchPath);
        if (program.Length == 0 || program.Contains('\0', StringComparison.Ordinal))
            return (null, "The program has no name.");
        if (IsBatch(program))
            return (null, Batch(program));

        if (Path.IsPathFullyQualified(program) || IsPath(program))
        {
            var asked = Path.GetFullPath(program, workingDirectory);
            return FirstProgram(asked) is { } file ? (file, null) : (null, Obstacle(asked));
        }

        var folders = searchPath.Where(f => f.Length > 0).Select(f => Path.GetFullPath(f, workingDirectory))
            .Concat(_path.Where(Path.IsPathFullyQualified));
        string? obstacle = null;
        foreach (var folder in folders)
        {
            var asked = Path.Combine(folder, program);
            if (FirstProgram(asked) is { } file)
                return (file, null);
            if (obstacle is null && Batches(asked).Any(File.Exists))
                obstacle = Batch(Batches(asked).First(File.Exists));
            else if (obstacle is null && !windows && File.Exists(asked))
                obstacle = Obstacle(asked);
        }

        return (null, obstacle ?? $"'{program}' was found neither in the search path nor in PATH.");
    }

    private string? FirstProgram(string asked) => Candidates(asked).FirstOrDefault(IsProgram);

    private IEnumerable<string> Candidates(string asked)
    {
        if (!windows)
            return [asked];
        return HasProgramExtension(asked) ? [asked] : _extensions.Select(e => asked + e);
    }

    private IEnumerable<string> Batches(string asked) => windows ? [asked + ".cmd", asked + ".bat"] : [];

    private bool IsProgram(string file)
    {
        if (!File.Exists(file))
            return false;
        return OperatingSystem.IsWindows() || windows || (File.GetUnixFileMode(file) & AnyExecute) != 0;
    }

    private string Obstacle(string asked)
    {
        if (Directory.Exists(asked))
            return $"'{asked}' is a folder.";
        if (Batches(asked).FirstOrDefault(File.Exists) is { } batch)
            return Batch(batch);
        if (!File.Exists(asked))
            return $"'{asked}' does not exist.";
        return windows ? $"'{asked}' is not a program." : $"'{asked}' may not be executed: it lacks the execute permission.";
    }

    private bool IsPath(string program)
        => program.Contains('/', StringComparison.Ordinal)
        || (windows && program.AsSpan().ContainsAny('\\', ':'))
        || program is "." or "..";

    private bool IsBatch(string program)
    {
        // Windows drops trailing dots and spaces from a name, so "x.cmd ." is a batch file too.
        var name = program.TrimEnd(' ', '.');
        return windows
            && (name.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".bat", StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasProgramExtension(string file)
        => file.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".com", StringComparison.OrdinalIgnoreCase);

    private static string Batch(string program)
        => $"'{program}' is a batch file: a shell would read its arguments a second time. Call cmd.exe by name if that is meant.";
}
