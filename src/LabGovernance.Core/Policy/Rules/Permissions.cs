using LabGovernance.Commands;

namespace LabGovernance.Policy.Rules;

/// <summary>The permissions of a scope, the most specific first, found by the program they speak of.</summary>
internal sealed class Permissions
{
    private readonly Dictionary<string, Permission[]> _byProgram;
    private readonly Permission[] _ofAnyProgram;

    public Permissions(IEnumerable<CommandRule> rules, bool anyOptions)
    {
        All = [.. rules.Where(r => !string.IsNullOrWhiteSpace(r.Text)).Select(r => Permission.Of(r, anyOptions)).OrderByDescending(p => p.Count)];
        _ofAnyProgram = [.. All.Where(p => p.Program is null)];
        _byProgram = All.Select(p => p.Program).OfType<string>().Distinct(StringComparer.Ordinal)
            .ToDictionary(n => n, n => All.Where(p => p.Program is null || p.Program == n).ToArray(), StringComparer.Ordinal);
    }

    public Permission[] All { get; }

    /// <summary>Those that may match a command, in their order.</summary>
    public Permission[] Concerning(Invocation invocation)
    {
        if (invocation.OtherWords is not null)
            return All;
        return invocation.Words.Count > 0 && invocation.Words[0].Text is { } program && _byProgram.TryGetValue(program, out var named) ? named : _ofAnyProgram;
    }
}
