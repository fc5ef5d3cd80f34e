using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A symbolic link on a vital folder: whatever is later done through it is done to the folder, under a name that says nothing of it.</summary>
internal sealed class LinkedFolderRule() : BuiltInRule(
    "linked-folder",
    Effect.Ask,
    "This gives a system folder, or all of a volume, a second name.",
    "Link to the one file or folder below it that is meant.")
{
    public override IEnumerable<string> Programs => ["ln"];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => new Arguments(invocation).Option("-s|--symbolic") is null ? [] : new Arguments(invocation).Operands.Take(1).Where(w => PathText.Of(w) is { } path && VitalFolders.ContainByName(path));
}
