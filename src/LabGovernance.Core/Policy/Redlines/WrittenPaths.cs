using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Which files an invocation changes, by what its program is known to do with its operands.</summary>
internal static partial class WrittenPaths
{
    private static readonly FrozenDictionary<string, Func<Invocation, IEnumerable<WrittenPath>>[]> Writers = Read(
        ("tee sponge", i => Named(i, new Arguments(i).Option("-a|--append") is null ? WriteKind.Empty : WriteKind.Change)),
        ("rm unlink shred srm rimraf trash rmdir", i => Named(i, WriteKind.Remove)),
        ("truncate zip fallocate", i => Named(i, WriteKind.Empty)),
        ("vi vim nvim nano pico ed ex emacs sudoedit rvim view touch patch mkdir mkfifo mknod crudini", i => Named(i, WriteKind.Change)),
        ("chmod chown chgrp chattr setfacl chcon", i => Named(i, new Arguments(i).Option("-R|--recursive") is null ? WriteKind.Change : WriteKind.Remove)),
        ("sed gsed perl ruby", i => new Arguments(i).Option("-i|--in-place") is null ? [] : Named(i, WriteKind.Change)),
        ("yq sd xmlstarlet dasel", i => new Arguments(i).Option("-i|--inplace|--in-place|-L") is null ? [] : Named(i, WriteKind.Change)),
        ("logsave flock lockfile", i => Named(i, WriteKind.Change).Take(1)),
        ("script scriptreplay", i => Named(i, WriteKind.Change)),
        ("sqlite3 sqlite duckdb litecli", i => i.Words.Any(w => w.Text is "-readonly" or "--readonly") ? [] : Named(i, WriteKind.Change).Take(1)),
        ("sqlite3 sqlite duckdb litecli psql mysql mariadb clickhouse-client", Dumped),

        // from one place to another
        ("mv", i => Copied(i, WriteKind.Remove)),
        ("cp install ln rsync scp gcp", i => Copied(i, null)),
        ("uniq xxd ddrescue e2image iconv", i => Paths(new Arguments(i).Operands.Skip(1).TakeLast(1), WriteKind.Empty)),
        ("split csplit", i => Paths(new Arguments(i).Operands.Skip(1).TakeLast(1), WriteKind.Empty).Select(Begun)),
        ("mount sshfs bindfs rclone gsutil s3cmd mc ffmpeg", i => Into(Whole(new Arguments(i).Operands.Skip(1).TakeLast(1)))),
        ("aws", i => Copies(i) ? Into(Whole(new Arguments(i).Operands.Skip(1).TakeLast(1))) : []),
        ("docker podman nerdctl kubectl oc", i => Copies(i) ? Into(Whole(new Arguments(i).Operands.Skip(1).TakeLast(1))) : []),
        ("qemu-img", i => i.Words.Any(w => w.Text is "convert" or "create" or "resize" or "rebase" or "commit" or "dd") ? Named(i, WriteKind.Empty).Skip(1) : []),
        ("git", Versioned),

        // behind an option
        ("dd dcfldd dc3dd", i => Assigned(i, "of=", "wipe=", "hwipe=", "hof=", "ofs=")),
        ("fsarchiver", i => i.Words.Skip(1).Where(w => w.Shape.Contains("dest=", StringComparison.Ordinal)).Select(w => new WrittenPath(w, PathText.Normalise(w.Shape[(w.Shape.IndexOf("dest=", StringComparison.Ordinal) + 5)..].Split(',')[0]), WriteKind.Empty))),
        ("fio", i => Assigned(i, "--filename=")),
        ("ntfsclone", i => Valued(i, "-O|--overwrite|-o|--output")),
        ("partclone.ext4 partclone.ext3 partclone.ext2 partclone.xfs partclone.btrfs partclone.ntfs partclone.vfat partclone.fat32 partclone.dd partclone.restore partclone.exfat partclone.f2fs", i => Valued(i, "-o|-O|--output|--overwrite")),
        ("curl", i => Valued(i, "-o|--output|-D|--dump-header|-c|--cookie-jar|--trace|--trace-ascii|--stderr|--libcurl|--hsts|--etag-save|--alt-svc|--ssl-sessions").Concat(Folders(i, "--output-dir")).Concat(Formatted(i))),
        ("wget wget2", i => Valued(i, "-O|--output-document|-o|--output-file|-a|--append-output|--save-cookies|--warc-file|--rejected-log|--hsts-file").Concat(Folders(i, "-P|--directory-prefix"))),
        ("aria2c", i => Valued(i, "-o|--out|-l|--log").Concat(Folders(i, "-d|--dir"))),
        ("sort shuf iconv gpg gpg2 pv axel http https xh zstd lz4 xz tree strace ltrace gcc cc g++ clang ld pandoc genisoimage mkisofs xorriso age sops xmllint envsubst bat protoc dot rsvg-convert magick convert", i => Valued(i, "-o|--output|--output-file|--out")),
        ("openssl keytool", i => Valued(i, "-out|-keyout|-CAserial|-writerand|-keystore")),
        ("tcpdump tshark dumpcap", i => Valued(i, "-w")),
        ("ss", i => Valued(i, "-D|--diag")),
        ("nmap masscan", i => Valued(i, "-oN|-oX|-oG|-oA|-oS")),
        ("pg_dump pg_dumpall", i => Valued(i, "-f|--file")),
        ("mysqldump mariadb-dump", i => Valued(i, "-r|--result-file").Concat(Folders(i, "-T|--tab"))),
        ("mongodump", i => Folders(i, "-o|--out")),
        ("perf", i => Valued(i, "-o|--output")),
        ("tar bsdtar gtar", Archived),
        ("unzip", i => Folders(i, "-d")),
        ("7z 7za 7zr unar", i => Folders(i, "-o|--output-directory")),
        ("cpio", i => Folders(i, "-D|--directory")),
        ("cpio", i => new Arguments(i).Option("-p|--pass-through") is null ? [] : Into(Named(i, WriteKind.Change).TakeLast(1))),
        ("rsync", i => Folders(i, "--partial-dir|--temp-dir|-T|--backup-dir").Concat(Valued(i, "--log-file|--write-batch"))),
        ("tar bsdtar", i => Folders(i, "--one-top-level")),
        ("terraform tofu", i => Valued(i, "-out|-state-out|-backup")),
        ("openssl", i => Valued(i, "-sess_out|-keylogfile|-msgfile")),
        ("helm", i => Folders(i, "--output-dir|-d|--destination|--untardir")),
        ("info ncdu", i => Valued(i, "-o|--output")),
        ("lshw", i => Valued(i, "-dump")),
        ("sendmail", i => Valued(i, "-X")),
        ("iperf3", i => Valued(i, "--logfile|--file|-F|--pidfile")),
        ("pip pip3", i => Valued(i, "--log")),
        ("virsh", i => i.Words.Any(w => w.Text is "screenshot" or "save" or "dump" or "vol-download") ? Named(i, WriteKind.Empty).Skip(2).Take(1) : []),
        ("unrar rar", i => Into(Named(i, WriteKind.Change).Skip(2).TakeLast(1))),
        ("dos2unix unix2dos mac2unix setfattr", i => Named(i, WriteKind.Change)),
        ("gzip gunzip xz unxz bzip2 bunzip2 zstd unzstd lz4 lzma", i => new Arguments(i).Option("-c|-t|-l|--stdout|--to-stdout|--test|--list") is null ? Named(i, WriteKind.Change) : []),
        ("csplit", i => Valued(i, "-f|--prefix").Select(Begun)),
        ("sudo", i => new Arguments(i).Option("-e|--edit") is not null && i.Opening is null or { Words.Count: 0 } ? Named(i, WriteKind.Change) : []),
        ("journalctl", i => Valued(i, "--cursor-file")));

    /// <summary>Whether it can write a file that is known here.</summary>
    public static bool Has(Invocation invocation)
        => invocation.Redirections.Count > 0 || (invocation.Name is { } name && Writers.ContainsKey(name) && (name is not ("docker" or "podman" or "nerdctl" or "kubectl" or "oc" or "aws") || Copies(invocation)));

    public static IEnumerable<WrittenPath> Of(Invocation invocation)
    {
        foreach (var redirection in invocation.Redirections)
        {
            if (redirection.Writes && PathText.Of(redirection.Target) is { } path)
            {
                foreach (var place in PathText.Places(path, invocation.Directories))
                    yield return new WrittenPath(redirection.Target, place, redirection.Empties ? WriteKind.Empty : WriteKind.Change);
            }
        }

        foreach (var (word, path, kind) in ByProgram(invocation))
        {
            foreach (var place in PathText.Places(path, invocation.Directories))
                yield return new WrittenPath(word, place, kind);
        }
    }

    /// <summary>The path of <c>user@host:/path</c>.</summary>
    public static string AfterHost(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && path.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 0 || slash > colon)
            ? PathText.Normalise(path[(colon + 1)..])
            : path;
    }

    private static bool Copies(Invocation invocation)
    {
        for (var i = 1; i < invocation.Words.Count; i++)
        {
            if (invocation.Words[i].Text is "cp" or "sync" or "mv")
                return true;
        }

        return false;
    }

    private static IEnumerable<WrittenPath> ByProgram(Invocation invocation)
        => invocation.Name is { } name && Writers.TryGetValue(name, out var written) ? written.SelectMany(w => w(invocation)) : [];

    /// <summary>Its operands.</summary>
    private static IEnumerable<WrittenPath> Named(Invocation invocation, WriteKind kind) => Paths(new Arguments(invocation).Operands, kind);

    private static IEnumerable<WrittenPath> Paths(IEnumerable<ShellWord> words, WriteKind kind)
    {
        foreach (var word in words)
        {
            if (PathText.Of(word) is { } path)
                yield return new WrittenPath(word, AfterHost(path), kind);
        }
    }

    /// <summary>As written: what stands behind a colon is in another machine or container, whose system files are its own.</summary>
    private static IEnumerable<WrittenPath> Whole(IEnumerable<ShellWord> words)
        => words.Select(w => (Word: w, Path: PathText.Of(w))).Where(p => p.Path is not null).Select(p => new WrittenPath(p.Word, p.Path!, WriteKind.Change));

    /// <summary>As a file, and as a folder whose new files have names that are not known.</summary>
    private static IEnumerable<WrittenPath> Into(IEnumerable<WrittenPath> paths) => paths.SelectMany(p => new[] { p, Inside(p) });

    private static WrittenPath Inside(WrittenPath folder) => folder.Path is "." ? folder : folder with { Path = $"{folder.Path.TrimEnd('/')}/{PathText.Wild}" };

    private static WrittenPath Begun(WrittenPath prefix) => prefix with { Path = prefix.Path + PathText.Wild };

    /// <summary>The target, as a file and as a folder that receives the sources; sources too when they are moved away.</summary>
    private static IEnumerable<WrittenPath> Copied(Invocation invocation, WriteKind? sources)
    {
        var arguments = new Arguments(invocation);
        var operands = arguments.Operands.ToList();
        if (operands.Count == 0)
            yield break;
        var target = operands[^1];
        if (invocation.Name is not "rsync" and not "scp" && arguments.Option("-t|--target-directory") is { } option)
            target = arguments.ValueOf(option) ?? operands[0];

        var from = operands.Where(o => !ReferenceEquals(o, target)).Take(32).ToList();
        var isWhole = sources is not null || arguments.Option("-r|-R|-a|--recursive|--archive|-d") is not null;
        if (PathText.Of(target) is { } path)
        {
            path = AfterHost(path);
            yield return new WrittenPath(target, path, WriteKind.Empty);
            if (isWhole && path != "." && (arguments.Option("-T|--no-target-directory") is not null || from.Exists(f => f.Shape.EndsWith('/') || f.Shape.EndsWith("/.", StringComparison.Ordinal))) && invocation.Name != "mv")
                yield return new WrittenPath(target, $"{path.TrimEnd('/')}/{PathText.Wild}", WriteKind.Change);
            foreach (var source in from)
            {
                if (PathText.Of(source) is not { } name)
                    continue;
                var received = PathText.Normalise($"{path}/{name[(name.LastIndexOf('/') + 1)..]}");
                yield return new WrittenPath(target, received, WriteKind.Empty);
                if (isWhole && received.StartsWith('/'))
                    yield return new WrittenPath(target, $"{received.TrimEnd('/')}/{PathText.Wild}", WriteKind.Change);
            }
        }

        if (sources is not { } kind)
            yield break;
        foreach (var moved in Paths(from, kind))
            yield return moved;
    }

    /// <summary>Files that git takes back from its history, and where it writes archives.</summary>
    private static IEnumerable<WrittenPath> Versioned(Invocation invocation)
    {
        var operands = new Arguments(invocation).Operands.ToList();
        var verb = operands.Count > 0 ? operands[0].Text : null;
        return verb switch
        {
            "checkout" or "restore" or "rm" or "mv" or "stash" or "apply" or "checkout-index" => Paths(operands.Skip(1), WriteKind.Change),
            "archive" => Valued(invocation, "-o|--output"),
            "format-patch" => Folders(invocation, "-o|--output-directory"),
            "bundle" => Paths(operands.Skip(2).Take(1), WriteKind.Empty),
            "worktree" => operands.Count > 2 && operands[1].Text == "add" ? Into(Paths(operands.Skip(2).Take(1), WriteKind.Empty)) : [],
            "clone" or "init" => Into(Paths(operands.Skip(verb == "clone" ? 2 : 1).Take(1), WriteKind.Change)),
            "fast-export" => Valued(invocation, "--export-marks"),
            "diff" or "log" or "show" => Valued(invocation, "--output"),
            "config" => Valued(invocation, "-f|--file"),
            _ => [],
        };
    }

    /// <summary>The archive when one is made; the folder, and the members named, when one is unpacked.</summary>
    private static IEnumerable<WrittenPath> Archived(Invocation invocation)
    {
        var words = invocation.Words;
        var mode = words.Count < 2 ? string.Empty : words[1].Shape.TrimStart('-');
        var arguments = new Arguments(invocation);
        var isBundle = words.Count > 1 && !words[1].Shape.StartsWith("--", StringComparison.Ordinal);
        if ((isBundle && mode.Contains('x', StringComparison.Ordinal)) || arguments.Option("-x|--extract|--get") is not null)
        {
            var folders = Folders(invocation, "-C|--directory|--cd").ToList();
            return folders.Concat(Paths(arguments.Operands.Skip(words[1].Shape is ['-', ..] ? 0 : 2).TakeWhile(o => !folders.Exists(f => ReferenceEquals(f.Word, o))), WriteKind.Change));
        }

        if ((isBundle && mode.AsSpan().IndexOfAny("cruA") >= 0 && !mode.Contains('t', StringComparison.Ordinal)) || arguments.Option("--create|--append|--update") is not null)
            return isBundle && words[1].Shape is not ['-', ..] && mode.Contains('f', StringComparison.Ordinal) ? Paths(words.Skip(2).Take(1), WriteKind.Empty) : Valued(invocation, "-f|--file");
        return [];
    }

    /// <summary>Files that statements and commands of a database client name as written to.</summary>
    private static IEnumerable<WrittenPath> Dumped(Invocation invocation)
    {
        foreach (var statement in Statements.Of(invocation))
        {
            foreach (Match match in WrittenByStatement().Matches(statement.Text))
                yield return new WrittenPath(statement.Word, PathText.Normalise(match.Groups["path"].Value), WriteKind.Change);
        }
    }

    private static IEnumerable<WrittenPath> Assigned(Invocation invocation, params string[] prefixes)
    {
        foreach (var word in invocation.Words.Skip(1))
        {
            if (Array.Find(prefixes, p => word.Shape.StartsWith(p, StringComparison.Ordinal)) is { } prefix)
                yield return new WrittenPath(word, PathText.Normalise(word.Shape[prefix.Length..]), WriteKind.Empty);
        }
    }

    /// <summary>The files that curl's format of what it reports names as its output.</summary>
    private static IEnumerable<WrittenPath> Formatted(Invocation invocation)
    {
        foreach (var word in invocation.Words.Skip(1))
        {
            for (var at = word.Shape.IndexOf("%output{", StringComparison.Ordinal); at >= 0; at = word.Shape.IndexOf("%output{", at + 1, StringComparison.Ordinal))
                yield return new WrittenPath(word, PathText.Normalise(word.Shape[(at + "%output{".Length)..].TrimStart('>').Split('}')[0]), WriteKind.Empty);
        }
    }

    private static IEnumerable<WrittenPath> Folders(Invocation invocation, string options) => Valued(invocation, options).Select(Inside);

    /// <summary>What the options are given: behind <c>=</c>, right behind a letter or a bundle of letters, or as the next word.</summary>
    private static IEnumerable<WrittenPath> Valued(Invocation invocation, string options)
    {
        var words = invocation.Words;
        for (var i = 1; i < words.Count; i++)
        {
            var shape = words[i].Shape;
            if (ValueIn(shape, options) is not { } given)
                continue;
            if (given.Length > 0)
                yield return new WrittenPath(words[i], PathText.Normalise(given), WriteKind.Empty);
            else if (i + 1 < words.Count && PathText.Of(words[i + 1]) is { } path)
                yield return new WrittenPath(words[i + 1], path, WriteKind.Empty);
        }
    }

    /// <summary>What a word gives one of the options; empty when the next word does, null when it is none of them.</summary>
    private static string? ValueIn(string shape, string options)
    {
        var name = Arguments.Given(shape, options);
        if (name.IsEmpty)
            return null;
        if (name.Length > 2)
            return shape.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? shape[(at + 1)..] : string.Empty;
        return shape[(shape.IndexOf(name[1], StringComparison.Ordinal) + 1)..].TrimStart('=');
    }

    private static FrozenDictionary<string, Func<Invocation, IEnumerable<WrittenPath>>[]> Read(params (string Names, Func<Invocation, IEnumerable<WrittenPath>> Written)[] rows)
        => rows.SelectMany(r => r.Names.Split(' '), (r, name) => (Name: name, r.Written)).GroupBy(p => p.Name, p => p.Written, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    [GeneratedRegex(
        @"(?:\bTO|\bINTO(?:\s+(?:OUTFILE|DUMPFILE))?|\bATTACH(?:\s+DATABASE)?|\bwritefile\s*\(|\.(?:sav?e?|backup|bac?k?|outp?u?t?|onc?e?|o|log|clone|excel)|\\[ow]|\btee)\s*['""]?(?<path>[/~.][^'""\s;,)]*)", RegexOptions.IgnoreCase)]
    private static partial Regex WrittenByStatement();
}
