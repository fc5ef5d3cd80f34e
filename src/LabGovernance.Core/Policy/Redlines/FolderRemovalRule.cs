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
        if (arguments.Option("-R|--recursive") is not null)
            return arguments.Operands.Where(o => IsVital(o, invocation));
        return invocation.Name == "chmod" ? arguments.Operands.Where(o => Is(o, invocation, p => p.Count(c => c == '/') < 2 && VitalFolders.Contain(p))) : [];
    }

    private static IEnumerable<ShellWord> Moved(Invocation invocation)
    {
        var arguments = new Arguments(invocation);
        var operands = arguments.Operands.ToList();
        var sources = arguments.Option("-t|--target-directory") is null ? operands.Count - 1 : operands.Count;
        return operands.Take(sources).Where(o => Is(o, invocation, VitalFolders.ContainByName));
    }

    private static IEnumerable<ShellWord> Mirrored(Invocation invocation)
    {
        var arguments = new Arguments(invocation);
        return arguments.Option("--delete*|--del") is null || IsRehearsed(invocation)
            ? []
            : arguments.Operands.Skip(1).TakeLast(1).Where(o => PathText.Of(o) is { } path && PathText.Places(WrittenPaths.AfterHost(path), invocation.Directories).Any(VitalFolders.Contain));
    }

    /// <summary>Whether rsync only tells what it would do.</summary>
    public static bool IsRehearsed(Invocation invocation) => new Arguments(invocation).Option("-n|--dry-run") is not null;

    /// <summary>Whether find removes, empties or reowns what it finds.</summary>
    public static bool Destroys(Invocation invocation)
    {
        var words = invocation.Words;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Text == "-delete" || (i + 1 < words.Count && words[i].Text is "-exec" or "-execdir" or "-ok" or "-okdir" && EndsLikeDestroyer(words[i + 1].Text)))
                return true;
        }

        return false;
    }

    /// <summary>Where find begins to look.</summary>
    public static IEnumerable<ShellWord> Starts(Invocation invocation)
        => invocation.Words.Skip(1).TakeWhile(w => w.Shape is not ['-', _, ..] and not "(" and not "!" || w.Shape is "-L" or "-H" or "-P");

    private static IEnumerable<ShellWord> Found(Invocation invocation)
        => Destroys(invocation) && !invocation.Words.Any(w => Filters.Contains(w.Text)) ? Starts(invocation).Where(w => IsVital(w, invocation)) : [];

    private static bool EndsLikeDestroyer(string? program)
        => program?[(program.LastIndexOf('/') + 1)..] is "rm" or "shred" or "unlink" or "truncate" or "chmod" or "chown" or "mv";

    private static bool IsVital(ShellWord operand, Invocation invocation)
        => Is(operand, invocation, VitalFolders.Contain);

    private static bool Is(ShellWord operand, Invocation invocation, Func<string, bool> kind)
        => PathText.Of(operand) is { } path && PathText.Places(path, invocation.Directories).Any(kind);
}
