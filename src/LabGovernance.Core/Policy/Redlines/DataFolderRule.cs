using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Data that is removed, emptied, moved away or opened to all, one folder or file at a time.</summary>
internal sealed class DataFolderRule() : BuiltInRule(
    "data-folder",
    Effect.Ask,
    "This removes, empties or opens up what a service or a person keeps.",
    "Snapshot or copy it first, and rename it instead of removing it.")
{
    public override IEnumerable<string> Programs => ["rm", "unlink", "rimraf", "srm", "trash", "mv", "chmod", "chown", "chgrp", "setfacl", "chattr", "truncate", "dd", "fallocate", "find", "rsync"];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        var arguments = new Arguments(invocation);
        return invocation.Name switch
        {
            "chmod" or "chown" or "chgrp" or "setfacl" or "chattr" => arguments.Option("-R|--recursive") is null ? [] : Data(invocation, arguments.Operands),
            "find" => FolderRemovalRule.Destroys(invocation) ? Data(invocation, FolderRemovalRule.Starts(invocation)) : [],
            "rsync" => arguments.Option("--delete*|--del|--remove-source-files") is null || FolderRemovalRule.IsRehearsed(invocation) ? [] : Data(invocation, arguments.Operands),
            "dd" => WrittenPaths.Of(invocation).Where(w => DataFolders.Contain(w.Path) || w.Path.Split('/') is ["", "srv", _]).Select(w => w.Word),
            "mv" => WrittenPaths.Of(invocation).Where(w => w.Kind == WriteKind.Remove && DataFolders.Contain(w.Path)).Select(w => w.Word),
            "rm" or "truncate" or "shred" or "unlink" or "srm" or "rimraf" => Data(invocation, arguments.Operands).Concat(arguments.Operands.Where(w => PathText.Of(w) is { } path && DataFolders.IsNamedSo(path))),
            _ => Data(invocation, arguments.Operands),
        };
    }

    private static IEnumerable<ShellWord> Data(Invocation invocation, IEnumerable<ShellWord> words)
        => words.Where(w => PathText.Of(w) is { } path && PathText.Places(path, invocation.Directories).Any(p => DataFolders.Contain(p) || DataFolders.AreWholeService(p)));
}
