using LabGovernance.Sanitizing;

namespace LabGovernance.Adapters.Sanitizing;

/// <summary>A case that nobody else can work with until it is disposed of.</summary>
public sealed class OpenCase : IDisposable
{
    private readonly CaseStore _store;
    private readonly FileStream _lock;
    private readonly DateTimeOffset _createdAt;
    private readonly DateTimeOffset _expiresAt;
    private readonly bool _mustSave;
    private readonly int _known;

    internal OpenCase(CaseStore store, FileStream held, string name, PlaceholderMap map, CaseFile? file, DateTimeOffset createdAt, DateTimeOffset expiresAt)
    {
        _store = store;
        _lock = held;
        Name = name;
        Map = map;
        Identity = file?.Identity ?? default;
        _createdAt = createdAt;
        _expiresAt = expiresAt;
        _mustSave = file is null || file.ExpiresAt != expiresAt;
        _known = map.Entries.Count();
    }

    public string Name { get; }

    /// <summary>Which placeholder stands for which value.</summary>
    public PlaceholderMap Map { get; }

    /// <summary>Tells whether the file is still the one that <see cref="Map"/> was read from or written to.</summary>
    internal ReadOnlyMemory<byte> Identity { get; private set; }

    /// <summary>Keeps what came to the map. Until it has returned a value, nothing with the new placeholders may leave.</summary>
    /// <returns>True; or the refusal <c>CaseNotWritable</c> or one of the key's.</returns>
    public Outcome<bool> Save()
    {
        if (!_mustSave && Map.Entries.Count() == _known)
            return true;
        var written = _store.Write(Name, _createdAt, _expiresAt, Map.Entries);
        if (written.IsRefused)
            return written.Refusal;
        Identity = written.Value.Identity;
        return true;
    }

    public void Dispose() => _lock.Dispose();
}
