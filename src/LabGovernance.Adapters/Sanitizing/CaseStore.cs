using System.Diagnostics;
using System.Security.Cryptography;
using LabGovernance.Adapters.Journal;
using LabGovernance.Sanitizing;

namespace LabGovernance.Adapters.Sanitizing;

/// <summary>Keeps the maps of cases in a folder, encrypted, until they expire. Several processes may work with one at once; each waits for the other.</summary>
/// <param name="lab">The lab that they belong to.</param>
/// <param name="time">Tells what has expired.</param>
public sealed class CaseStore(Lab lab, TimeProvider time)
{
    private const string Ending = ".case";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(15);

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Opens a case, or begins it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="keep">How long it is kept from now on; null leaves that as it is, and takes the lab's for a new one.</param>
    /// <param name="before">The same case as it was opened before by this process; its map is used again when nobody else has changed it.</param>
    /// <returns>The case; or the refusal <c>CaseNameInvalid</c>, <c>CaseExpired</c>, <c>CaseBusy</c>, <c>CaseTampered</c>, <c>CaseUnreadable</c>, <c>CaseNotWritable</c> or one of the key's.</returns>
    public Outcome<OpenCase> Open(string name, TimeSpan? keep, OpenCase? before = null)
    {
        if (!LabCase.IsName(name))
            return NameInvalid(name);
        FileStream? held = null;
        try
        {
            StateFolder.Ensure(lab.StateFolder);
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(lab.CasesFolder);
            else
                Directory.CreateDirectory(lab.CasesFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            held = Lock(name);
            if (held is null)
                return new Refusal("CaseBusy", $"Another process kept the case '{name}' for {_patience.TotalSeconds:0} seconds.", "Nothing was sanitized. Repeat the command; if it persists, look for a hung process.");
            var opened = Load(name, keep, before, held);
            if (!opened.IsRefused)
                held = null;
            return opened;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NotWritable(name, e);
        }
        finally
        {
            held?.Dispose();
        }
    }

    /// <summary>Reads the map of a case that exists.</summary>
    /// <returns>The map; or the refusal <c>CaseNotFound</c> or one of <see cref="Open"/>.</returns>
    public Outcome<PlaceholderMap> Read(string name)
    {
        if (!LabCase.IsName(name))
            return NameInvalid(name);
        if (!File.Exists(PathOf(name)))
            return NotFound(name);
        var opened = Open(name, keep: null);
        if (opened.IsRefused)
            return opened.Refusal;
        using var open = opened.Value;
        return open.Map;
    }

    /// <summary>Every case, in the order of the names. What has expired is destroyed on the way.</summary>
    public Outcome<IReadOnlyList<LabCase>> List()
    {
        if (!Directory.Exists(lab.CasesFolder))
            return Array.Empty<LabCase>();
        try
        {
            var key = CaseKey.Read(lab.CasesFolder, make: false);
            return Directory.EnumerateFiles(lab.CasesFolder, "*" + Ending)
                .Select(path => Described(Path.GetFileNameWithoutExtension(path), path, key))
                .OfType<LabCase>().OrderBy(c => c.Name, StringComparer.Ordinal).ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("CaseUnreadable", $"The cases in {lab.CasesFolder} can't be read: {e.Message}", "Check who owns the folder.");
        }
    }

    /// <returns>The case as it is; or the refusal <c>CaseNotFound</c> or <c>CaseNameInvalid</c>.</returns>
    public Outcome<LabCase> Find(string name)
    {
        if (!LabCase.IsName(name))
            return NameInvalid(name);
        var all = List();
        return all.IsRefused ? all.Refusal : all.Value.FirstOrDefault(c => c.Name == name) is { } found ? found : NotFound(name);
    }

    /// <summary>Destroys a case: what was sanitized in it can't be turned back any more.</summary>
    /// <returns>What it was; or the refusal <c>CaseNotFound</c>, <c>CaseNameInvalid</c>, <c>CaseBusy</c> or <c>CaseNotWritable</c>.</returns>
    public Outcome<LabCase> Clear(string name)
    {
        if (!LabCase.IsName(name))
            return NameInvalid(name);
        var path = PathOf(name);
        if (!File.Exists(path))
            return NotFound(name);
        try
        {
            using var held = Lock(name);
            if (held is null)
                return new Refusal("CaseBusy", $"Another process works with the case '{name}'.", "It is still there. Repeat the command when that has ended.");
            var described = Described(name, path, new Refusal("CaseUnreadable", "", "")) ?? new LabCase(name, default, default, null, IsExpired: false);
            File.Delete(path);
            return described;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NotWritable(name, e);
        }
    }

    internal Outcome<CaseFile> Write(string name, DateTimeOffset createdAt, DateTimeOffset expiresAt, IEnumerable<MapEntry>? entries)
    {
        var key = CaseKey.Read(lab.CasesFolder, make: true);
        if (key.IsRefused)
            return key.Refusal;
        var temporary = Path.Combine(lab.CasesFolder, $".{name}.{Path.GetRandomFileName()}.tmp");
        try
        {
            var file = CaseFile.Seal(name, createdAt, expiresAt, key.Value, entries);
            PrivateFile.Write(temporary, file.Bytes.Span);
            File.Move(temporary, PathOf(name), overwrite: true);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NotWritable(name, e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key.Value);
            File.Delete(temporary);
        }
    }

    private Outcome<OpenCase> Load(string name, TimeSpan? keep, OpenCase? before, FileStream held)
    {
        var path = PathOf(name);
        if (!File.Exists(path))
            return new OpenCase(this, held, name, new PlaceholderMap(remembers: true), null, Now, Now + (keep ?? lab.Sanitizer.CaseExpiry));
        if (CaseFile.Parse(name, File.ReadAllBytes(path)) is not { } file)
            return Tampered(name);
        // A moment that was not authenticated decides nothing.
        var known = before is not null && before.Identity.Span.SequenceEqual(file.Identity.Span);
        IReadOnlyList<MapEntry>? entries = [];
        if (!known)
        {
            var key = CaseKey.Read(lab.CasesFolder, make: false);
            if (key.IsRefused)
                return key.Refusal;
            entries = file.Open(key.Value);
            CryptographicOperations.ZeroMemory(key.Value);
        }

        if (entries is null)
            return Tampered(name);
        if (file.ExpiresAt <= Now || file.IsEmpty)
        {
            if (!file.IsEmpty && Write(name, file.CreatedAt, file.ExpiresAt, null) is { IsRefused: true } failed)
                return failed.Refusal;
            return new Refusal(
                "CaseExpired", $"The case '{name}' expired on {file.ExpiresAt:yyyy-MM-dd} and its map is destroyed.", "Take another name for a new case; Clear-LabCase frees this one.");
        }

        var expires = keep is { } length ? Now + length : file.ExpiresAt;
        try
        {
            return new OpenCase(this, held, name, known ? before!.Map : new PlaceholderMap(entries), file, file.CreatedAt, expires);
        }
        catch (FormatException)
        {
            return Tampered(name);
        }
    }

    private LabCase? Described(string name, string path, Outcome<byte[]> key)
    {
        if (CaseFile.Parse(name, File.ReadAllBytes(path)) is not { } file)
            return LabCase.IsName(name) ? new LabCase(name, default, default, null, IsExpired: false) : null;
        var expired = file.IsEmpty || file.ExpiresAt <= Now;
        if (expired && !file.IsEmpty && !key.IsRefused)
            _ = Open(name, keep: null);
        return new LabCase(name, file.CreatedAt, file.ExpiresAt, expired || key.IsRefused ? null : file.Open(key.Value)?.Count(e => e.Original != e.Placeholder), expired);
    }

    // The file stays: taken away while another waits for it, two would hold two different ones.
    private FileStream? Lock(string name)
    {
        var path = Path.Combine(lab.CasesFolder, name + ".lock");
        var begun = Stopwatch.GetTimestamp();
        var wait = new SpinWait();
        while (true)
        {
            try
            {
                return PrivateFile.Create(path, FileMode.OpenOrCreate, FileShare.None);
            }
            catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
            {
                if (Stopwatch.GetElapsedTime(begun) > _patience)
                    return null;
                wait.SpinOnce();
            }
        }
    }

    private string PathOf(string name) => Path.Combine(lab.CasesFolder, name + Ending);

    private static Refusal NameInvalid(string name)
        => new("CaseNameInvalid", $"'{VisibleText.Of(name)}' is no name for a case.", "Use at most 64 letters, digits, dots, dashes and underscores, a letter or digit first.");

    private static Refusal NotFound(string name) => new("CaseNotFound", $"There is no case '{name}'.", "Get-LabCase lists them. Invoke-LabSanitize -Case begins one.");

    private static Refusal Tampered(string name)
        => new("CaseTampered", $"The case '{name}' is not what was written: it is damaged, of another key, or was changed.", "Nothing of it is used. Restore it from a backup, or remove it with Clear-LabCase.");

    private static Refusal NotWritable(string name, Exception e)
        => new("CaseNotWritable", $"The case '{name}' can't be written: {e.Message}", "Nothing was emitted. Check owner and free space of the folder .lab/cases.");
}
