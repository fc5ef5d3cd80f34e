using LabGovernance.Commands;

namespace LabGovernance.Policy.Rules;

/// <summary>The permissions of a scope, the most specific first.</summary>
internal sealed class Permissions(IEnumerable<CommandRule> rules, bool anyOptions)
{
    private PermissionIndex? _index;

    public Permission[] All { get; } =
        [.. rules.Where(r => !string.IsNullOrWhiteSpace(r.Text)).Select(r => Permission.Of(r, anyOptions)).OrderByDescending(p => p.Count)];

    private PermissionIndex Index => _index ??= new PermissionIndex(All);

    /// <summary>Those that begin with a word.</summary>
    public IEnumerable<Permission> Named(string name) => Index.Named(name);

    /// <summary>Those that may match a command, in their order.</summary>
    public Permission[] Concerning(Invocation invocation) => invocation.OtherWords is null ? Index.Of(invocation.Words.Count > 0 ? invocation.Words[0].Text : null) : All;
}
