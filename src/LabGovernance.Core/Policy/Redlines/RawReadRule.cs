using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A disk or an input device read as a file: every file on it is shown, whoever may read it, and every key that is pressed.</summary>
internal sealed class RawReadRule() : BuiltInRule(
    "secret-shown",
    Effect.Ask,
    "This reads a whole disk or an input device past the rights of its files.",
    "Read the one file, or look at the disk with lsblk, blkid or smartctl.")
{
    private static readonly string[] Devices = ["/dev/sd?*", "/dev/hd?*", "/dev/vd?*", "/dev/xvd*", "/dev/nvme*n*", "/dev/mmcblk*", "/dev/md*", "/dev/dm-*", "/dev/mapper/*", "/dev/zvol/*", "/dev/disk/*", "/dev/nbd*", "/dev/input/*", "/dev/uinput", "/dev/vcs*", "/dev/port"];

    public override IEnumerable<string> Programs =>
    [
        "cat", "tac", "head", "tail", "less", "more", "strings", "hexdump", "hd", "od", "xxd", "base64", "base32", "grep", "egrep", "fgrep", "rg", "zgrep", "cut", "nl", "rev", "sed", "awk", "tr", "evtest", "gzip", "zstd", "xz", "bzip2", "tee", "split", "binwalk", "foremost", "scalpel",
    ];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => invocation.Words.Skip(1).Where(Is).Concat(invocation.Redirections.Where(r => r is { IsDocument: false, Writes: false }).Select(r => r.Target).Where(Is));

    private static bool Is(ShellWord word)
        => word.Shape.StartsWith("/dev/", StringComparison.Ordinal) && PathText.Of(word) is { } path && path.Replace(PathText.Wild, '*') is var device && Array.Exists(Devices, d => WordGlob.Matches(d, device));
}
