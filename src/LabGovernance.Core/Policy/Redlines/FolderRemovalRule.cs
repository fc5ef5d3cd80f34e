using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>rm, chmod, chown, mv, rsync and find turned against a vital folder.</summary>
internal sealed class FolderRemovalRule() : BuiltInRule(
    "file-system-root",
    Effect.Redline,
    "This destroys or opens up a whole system folder, a volume or a home folder.",
    "Name the exact folder below a data directory, and snapshot it first: zfs snapshot pool/data@before.")
{
    private static readonly string[] Filters =
    [
        "-name", "-iname", "-path", "-ipath", "-regex", "-iregex", "-mtime", "-mmin", "-atime", "-ctime", "-cmin", "-amin", "-newer", "-size", "-user", "-empty",
    ];

    public override IEnumerable<string> Programs => ["rm", "rimraf", "srm", "trash", "chmod", "chown", "chgrp", "setfacl", "chattr", "chcon", "mv", "rsync", "find"];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded) => invocation.Name switch
    {
        "rm" or "rimraf" or "srm" or "trash" => Removed(invocation),
        "chmod" or "chown" or "chgrp" or "setfacl" or "chattr" or "chcon" => Reowned(invocation),
        "mv" => Moved(invocation),
        "rsync" => Mirrored(invocation),
        "find" => Found(invocation),
        _ => [],
    };

    public static bool IsRecursive(Invocation invocation)
        => invocation.Name is "rimraf" || new Arguments(invocation).Option("-r|-R|--recursive") is not null;

    private static IEnumerable<ShellWord> Removed(Invocation invocation)
    {
        var arguments = new Arguments(invocation);
        if (arguments.Option("--no-preserve-root") is { } option)
            yield return option;
        var recursive = IsRecursive(invocation);
        foreach (var operand in arguments.Operands)
        {
            if ((recursive || operand.Has(PieceKind.Glob)) && IsVital(operand, invocation))
                yield return operand;
        }
    }

    private static IEnumerable<ShellWord> Reowned(Invocation invocation)
    {
        var arguments = new Arguments(invocation);
        return arguments.Option("-R|--recursive") is null && invocation.Name != "chmod" ? [] : arguments.Operands.Where(o => IsVital(o, invocation));
    }

    private static IEnumerable<ShellWord> Moved(Invocation invocation)
    {
        var arguments = new Arguments(invocation);
        var operands = arguments.Operands.ToList();
        var sources = arguments.Option("-t|--target-directory") is null ? operands.Count - 1 : operands.Count;
        return operands.Take(sources).Where(o => IsVital(o, invocation));
    }

    private static IEnumerable<ShellWord> Mirrored(Invocation invocation)
    {
        var arguments = new Arguments(invocation);
        return arguments.Option("--delete*|--del") is null ? [] : arguments.Operands.Skip(1).TakeLast(1).Where(o => IsVital(o, invocation));
    }

    private static IEnumerable<ShellWord> Found(Invocation invocation)
    {
        var words = invocation.Words;
        var destroys = false;
        for (var i = 1; i < words.Count; i++)
        {
            if (Filters.Contains(words[i].Text))
                return [];
            destroys |= words[i].Text == "-delete"
                || (i + 1 < words.Count && words[i].Text is "-exec" or "-execdir" or "-ok" or "-okdir" && EndsLikeDestroyer(words[i + 1].Text));
        }

        return destroys
            ? words.Skip(1).TakeWhile(w => w.Shape is not ['-', _, ..] || w.Shape is "-L" or "-H" or "-P").Where(w => IsVital(w, invocation))
            : [];
    }

    private static bool EndsLikeDestroyer(string? program)
        => program?[(program.LastIndexOf('/') + 1)..] is "rm" or "shred" or "unlink" or "truncate" or "chmod" or "chown" or "mv";

    private static bool IsVital(ShellWord operand, Invocation invocation)
        => PathText.Of(operand) is { } path && PathText.Places(path, invocation.Directories).Any(VitalFolders.Contain);
}
