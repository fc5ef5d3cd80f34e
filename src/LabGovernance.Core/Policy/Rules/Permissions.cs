using LabGovernance.Commands;

namespace LabGovernance.Policy.Rules;

/// <summary>The permissions of a scope, the most specific first, found by the program they speak of.</summary>
internal sealed class Permissions
{
    private readonly Dictionary<string, Permission[]> _byProgram = new(StringComparer.Ordinal);
    private readonly Dictionary<char, Permission[]> _ofOthers = [];
    private readonly Permission[] _ofAny;

    public Permissions(IEnumerable<CommandRule> rules, bool anyOptions)
    {
        All = [.. rules.Where(r => !string.IsNullOrWhiteSpace(r.Text)).Select(r => Permission.Of(r, anyOptions)).OrderByDescending(p => p.Count)];
        _ofAny = [.. All.Where(p => p.Stem.Length == 0)];
        foreach (var names in All.Select(p => p.Stem).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).GroupBy(s => s[0]))
        {
            Permission[] near = [.. All.Where(p => p.Stem.Length == 0 || p.Stem[0] == names.Key)];
            _ofOthers[names.Key] = [.. near.Where(p => p.Program is null)];
            foreach (var name in names)
                _byProgram[name] = [.. near.Where(p => p.Program is { } program ? program == name : name.StartsWith(p.Stem, StringComparison.Ordinal))];
        }
    }

    public Permission[] All { get; }

    /// <summary>Those that may match a command, in their order.</summary>
    public Permission[] Concerning(Invocation invocation)
    {
        if (invocation.OtherWords is not null)
            return All;
        if (invocation.Words.Count == 0 || invocation.Words[0].Text is not { Length: > 0 } program)
            return _ofAny;
        return _byProgram.TryGetValue(program, out var named) ? named : _ofOthers.GetValueOrDefault(program[0], _ofAny);
    }
}
