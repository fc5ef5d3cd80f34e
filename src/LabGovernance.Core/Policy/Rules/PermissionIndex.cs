namespace LabGovernance.Policy.Rules;

/// <summary>Permissions by the program they speak of; made when the first command of a scope is judged.</summary>
internal sealed class PermissionIndex
{
    private readonly Dictionary<string, Permission[]> _byProgram = new(StringComparer.Ordinal);
    private readonly Dictionary<char, Permission[]> _ofOthers = [];
    private readonly Permission[] _ofAny;
    private readonly ILookup<string, Permission> _byName;

    /// <param name="all">In the order in which they are tried.</param>
    public PermissionIndex(Permission[] all)
    {
        _ofAny = [.. all.Where(p => p.Stem.Length == 0)];
        _byName = all.ToLookup(p => p.Name, StringComparer.Ordinal);
        foreach (var names in all.Select(p => p.Stem).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).GroupBy(s => s[0]))
        {
            Permission[] near = [.. all.Where(p => p.Stem.Length == 0 || p.Stem[0] == names.Key)];
            _ofOthers[names.Key] = [.. near.Where(p => p.Program is null)];
            foreach (var name in names)
                _byProgram[name] = [.. near.Where(p => p.Program is { } program ? program == name : name.StartsWith(p.Stem, StringComparison.Ordinal))];
        }
    }

    /// <summary>Those that begin with a word.</summary>
    public IEnumerable<Permission> Named(string name) => _byName[name];

    /// <summary>Those that may match a command, in their order.</summary>
    /// <param name="program">Its first word; null when that is not known.</param>
    public Permission[] Of(string? program)
    {
        if (string.IsNullOrEmpty(program))
            return _ofAny;
        return _byProgram.TryGetValue(program, out var named) ? named : _ofOthers.GetValueOrDefault(program[0], _ofAny);
    }
}
