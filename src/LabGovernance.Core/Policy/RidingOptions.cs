using LabGovernance.Commands;
using LabGovernance.Policy.Redlines;

namespace LabGovernance.Policy;

/// <summary>
/// Options that make a command run something else, write elsewhere or talk to another host. They need a pattern that
/// names them; a pattern's trailing <c>*</c> does not take them. In the table a <c>?</c> before an option means that consent is
/// enough, a <c>=</c> that it is written just so and never part of a bundle; the letters in parentheses take a value, which is no bundle.
/// </summary>
internal static class RidingOptions
{
    private static readonly Dictionary<string, Entry> Table = Read(
        "journalctl(DnuotpgSUcbMF) --vacuum* --rotate --flush --relinquish-var --smart-relinquish-var --setup-keys --sync --update-catalog --root --image --cursor-file ?--directory ?-D",
        "docker|podman|nerdctl|docker-compose(Hclnfetupwhm) -H --host --context --config --privileged --pid --userns --cap-add --device --security-opt =--volumes-from "
        + "--mount --cgroupns --entrypoint --env-file --url --connection --identity",
        "systemctl(HMtpnoPs) -H --host -M --machine --root --image --force",
        "scp|sftp -S -o -F -J -D -R",
        "rsync(eBfMT) -e --rsh --rsync-path --delete* --del --remove-source-files --write-batch --log-file --config --backup-dir --temp-dir -T",
        "tar|bsdtar(bfgCFHIKLNTVX) --to-command --checkpoint-action -I --use-compress-program -F --info-script --new-volume-script --rsh-command --rmt-command "
        + "--remove-files --absolute-names -P ?-C ?--directory",
        "git --config-env --exec-path --upload-pack --receive-pack --exec --ext-diff ?--output --open-files-in-pager --textconv ?--git-dir ?--work-tree ?=-C --template",
        "find ?=-delete =-fprint =-fprint0 =-fprintf =-fls =-files0-from",
        "sort(kotSTy) ?-o ?--output --compress-program ?-T ?--temporary-directory ?--files0-from",
        "curl(AbcCdDeEFhHKmoPQrtTuUwxXyYz) ?-o ?-O ?-T -K ?-d ?-F ?-X ?-x --config ?--output* ?--upload-file ?--remote-name* ?--data* ?--form* ?--request ?--json ?--proxy* --unix-socket ?--cookie-jar ?-c "
        + "?--dump-header ?-D ?--trace* --engine ?--libcurl ?--stderr ?--preproxy ?--socks* -Q ?--quote ?--prequote ?--postquote ?--alt-svc ?--hsts ?--etag-save ?--ssl-sessions --abstract-unix-socket ?-n ?--netrc* ?-E ?--cert ?--key",
        "wget(aABDeiIlnoOPQRtTUwX) ?-O -e ?-i ?-o ?-a ?-P ?--output-document --execute ?--post* ?--body* --use-askpass ?--method ?--input-file ?--output-file ?--append-output ?--directory-prefix "
        + "?--mirror ?-m ?-r ?--recursive --config ?--warc* ?--rejected-log ?--save-cookies ?--hsts-file ?--certificate ?--private-key",
        "kubectl(fLlnocksv) --kubeconfig --server -s --token --as* --context --cluster --user",
        "less|more(bhjkopPtTxyzO) -o -O --log-file",
        "man(CLMSseRrPpHTXZE) -P --pager --preprocessor -H --html ?-C ?--config-file",
        "ip =-b =-batch ?=-n ?=-netns ?=-all --batch --force =-force",
        "date(dfrI) -s --set",
        "dmesg(FflnsE) -C -c --clear --read-clear -D -E -n --console*",
        "tcpdump(BcCDEFGijmMQrsTVwWyzZ) ?-w -z -Z -W -G ?-F",
        "nmap(DefgioSTpsPm) --script* -o* --data* --interactive",
        "apt|apt-get|aptitude|apt-cache|apt-mark|apt-config|apt-ftparchive(otqac) -o --option -c --config-file --force* --root --admindir --pre-invoke --post-invoke --allow*",
        "zip -T -TT --unzip-command",
        "unzip ?-d",
        "dpkg --force* --root --admindir --pre-invoke --post-invoke",
        "env(uCSa) -S -a",
        "xargs(adEILnPs) ?-a ?--arg-file",
        "smartctl(dTbrnsoSlvFBPtqf) ?-s ?--set ?-t ?--test ?-X",
        "psql(cdfhLopPRTUvF) ?-h ?--host -o -L -f --output --log-file --file",
        "mysql|mariadb(uphPDSeo) ?-h ?--host --tee --pager --init-command --load-data-local-dir --plugin-dir --default-auth --local-infile",
        "sqlite3 -init -cmd =-init =-cmd",
        "logrotate(ms) -f --force -m --mail -s --state",
        "ansible|ansible-playbook(aBcefiklmMPtu) ?-i ?--inventory -e --extra-vars --vault* --become* -b",
        "terraform|tofu -auto-approve =-auto-approve -destroy =-destroy",
        "ping -f",
        "hostnamectl(HM) -H --host -M",
        "pvesh -noproxy --noproxy",
        "openssl -engine =-engine -out =-out -writerand",
        "zfs|zpool -R -F -X",
        "Invoke-WebRequest|Invoke-RestMethod -OutFile -InFile -Body -Form -Method -CustomMethod -Proxy -SessionVariable -Headers -Credential -UseDefaultCredentials");

    /// <summary>The option that needs a pattern of its own, the strictest if there are several; null when there is none.</summary>
    public static Riding? Of(Invocation invocation, Func<int, bool> isNamed)
    {
        if (invocation.Name is not { } name || !Table.TryGetValue(name, out var entry))
            return null;
        var inner = invocation.Opening is { Index: > 0 } opening ? opening.Index : int.MaxValue;
        var oldStyle = name is "tar" or "bsdtar";
        Riding? riding = null;
        for (var i = 1; i < invocation.Words.Count; i++)
        {
            var text = invocation.Words[i].Shape;
            if (i >= inner || text == "--")
                break;
            if (name is "docker" or "podman" or "nerdctl" && text.StartsWith("-c", StringComparison.Ordinal) && IsBeforeVerb(invocation, i) && !isNamed(i))
                return new Riding(invocation.Words[i], Effect.Deny);
            if (i == 1 && oldStyle && text is [not '-', ..])
                text = "-" + text;
            if (text.Length < 2 || text[0] != '-' || isNamed(i))
                continue;
            var bundle = Bundle(text, entry.Valued, isOldStyle: oldStyle && i == 1);
            foreach (var (rule, effect) in entry.Options)
            {
                if (!(riding?.Effect >= effect) && Is(rule, text, bundle) && !IsHarmless(invocation, i))
                    riding = new Riding(invocation.Words[i], effect);
            }
        }

        return riding;
    }

    /// <summary>Before its verb docker takes another context by the letter that means something else behind it.</summary>
    private static bool IsBeforeVerb(Invocation invocation, int at)
    {
        for (var i = 1; i < at; i++)
        {
            if (invocation.Words[i].Shape is not ['-', ..] && invocation.Words[i - 1].Shape is not ("-l" or "--log-level" or "--tlscacert" or "--tlscert" or "--tlskey"))
                return false;
        }

        return true;
    }

    /// <summary>The letters of a bundle, without the value that the last of them may have.</summary>
    private static ReadOnlySpan<char> Bundle(string text, string valued, bool isOldStyle)
    {
        if (text[1] == '-')
            return [];
        var letters = text.AsSpan(1);
        var value = isOldStyle ? -1 : letters.IndexOfAny(valued);
        return value < 0 ? letters : letters[..(value + 1)];
    }

    /// <summary>Options that do nothing beside what else is given: a rehearsal's, an unpacked folder's, what curl prints thrown away.</summary>
    private static bool IsHarmless(Invocation invocation, int at)
    {
        var words = invocation.Words;
        var option = words[at].Shape;
        var next = at + 1 < words.Count ? words[at + 1].Text : null;
        switch (invocation.Name)
        {
            case "curl" or "wget":
                return option is "-o/dev/null" or "--output=/dev/null" or "-O/dev/null" or "-O-" or "-qO-" or "-XGET" or "--request=GET" or "-XHEAD"
                    || (option is "-X" or "--request" && next is "GET" or "HEAD")
                    || (option is "-d" or "--data-urlencode" or "--data" && words.Any(w => w.Text is "--get" || (w.Text is ['-', not '-', ..] bundle && bundle.Length < 6 && bundle.Contains('G', StringComparison.Ordinal))) && next is not (null or ['@', ..]) && !next.Contains(' ', StringComparison.Ordinal) && !next.Contains('%', StringComparison.Ordinal))
                    || (next is "/dev/null" or "-" && option.AsSpan().TrimStart('-') is var name && (name is "output" or "output-document" || (name.Length < 6 && name.EndsWith("o", StringComparison.OrdinalIgnoreCase))));
            case "rsync":
                return (option.StartsWith("--del", StringComparison.Ordinal) && words.Any(w => w.Text is "--dry-run" or ['-', not '-', ..] && w.Text.Contains('n', StringComparison.Ordinal)))
                    || (option is "-e" or "--rsh" or "-avze" or "-ave" or "-aze" && IsPlainSsh(next)) || (option.StartsWith("--rsh=", StringComparison.Ordinal) && IsPlainSsh(option[6..]));
            case "tar" or "bsdtar":
                return (Lists(words) && option is "-P" or "--absolute-names" || (option is ['-', not '-', ..] && option.Contains('t', StringComparison.Ordinal) && option.IndexOfAny(['I', 'F', 'x', 'c']) < 0))
                    || (option is "-C" or "--directory" && next is not null && (IsDataFolder(next) || Packs(words)));
            case "terraform" or "tofu":
                return option.EndsWith("-destroy", StringComparison.Ordinal) && words.Any(w => w.Text == "plan");
            case "psql" or "mysql" or "mariadb":
                return option is "-h" or "--host" && next is not null && IsNear(next);
            case "docker" or "podman":
                return option is "-v" && words.Count == 2;
            case "git":
                return option is "-C" && next is not null && IsSettled(next);
            default:
                return false;
        }
    }

    /// <summary>A folder of somebody's own, where nobody else leaves settings that a program would obey.</summary>
    private static bool IsSettled(string folder)
        => PathText.Normalise(folder) is var path && !path.StartsWith("/tmp", StringComparison.Ordinal) && !path.StartsWith("/var/tmp", StringComparison.Ordinal) && !path.StartsWith("/dev", StringComparison.Ordinal)
            && !path.StartsWith("/proc", StringComparison.Ordinal) && !path.StartsWith("/media", StringComparison.Ordinal) && !path.StartsWith("/run/media", StringComparison.Ordinal) && !path.StartsWith("/mnt/usb", StringComparison.Ordinal) && !path.Contains("upload", StringComparison.OrdinalIgnoreCase) && !path.Contains("Downloads", StringComparison.Ordinal) && !path.StartsWith("..", StringComparison.Ordinal);

    private static bool Lists(IReadOnlyList<ShellWord> words)
        => words.Skip(1).Any(w => w.Text is "--list" or "-t") || (words.Count > 1 && words[1].Text is { } mode && !mode.StartsWith("--", StringComparison.Ordinal) && mode.Contains('t', StringComparison.Ordinal) && mode.IndexOfAny(['x', 'c', 'I', 'F']) < 0);

    /// <summary>A host of this network: a bare name, or an address or domain that no other network can see.</summary>
    private static bool IsNear(string host)
        => !host.Contains('.', StringComparison.Ordinal) || host is ['/', ..] || (host.All(c => char.IsAsciiDigit(c) || c == '.') && (host.StartsWith("127.", StringComparison.Ordinal) || host.StartsWith("10.", StringComparison.Ordinal) || host.StartsWith("192.168.", StringComparison.Ordinal)))
            || host.EndsWith(".lan", StringComparison.Ordinal) || host.EndsWith(".local", StringComparison.Ordinal) || host.EndsWith(".home.arpa", StringComparison.Ordinal) || host.EndsWith(".internal", StringComparison.Ordinal);

    private static bool Packs(IReadOnlyList<ShellWord> words)
        => words[1].Text is { } mode && !mode.StartsWith("--", StringComparison.Ordinal) && mode.Contains('c', StringComparison.Ordinal) && !mode.Contains('x', StringComparison.Ordinal);

    private static bool IsPlainSsh(string? shell)
        => shell is not null && shell.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["ssh"] or ["ssh", "-p", ..] && shell.Skip(3).All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or 'p');

    private static bool IsDataFolder(string folder)
        => PathText.Normalise(folder) is var path && path is ['/', ..] && !path.Contains("..", StringComparison.Ordinal) && !ProtectedFiles.IsSystem(path) && !ProtectedFiles.IsStartup(path)
            && !VitalFolders.Contain(path) && !ProtectedFiles.IsCredential(path) && !path.StartsWith("/var/", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal);

    private static bool Is(string rule, string text, ReadOnlySpan<char> bundle)
    {
        if (rule[0] == '=')
            return text.AsSpan().StartsWith(rule.AsSpan(1), StringComparison.Ordinal) && (text.Length == rule.Length - 1 || text[rule.Length - 1] == '=');
        if (!rule.StartsWith("--", StringComparison.Ordinal))
            return rule.Length == 2 ? bundle.Contains(rule[1]) : text == rule;
        if (!text.StartsWith("--", StringComparison.Ordinal))
            return false;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text.AsSpan() : text.AsSpan(0, equals);
        var whole = rule[^1] == '*' ? rule.AsSpan(0, rule.Length - 1) : rule.AsSpan();
        return (rule[^1] == '*' && name.StartsWith(whole, StringComparison.Ordinal)) || (name.Length > 3 && whole.StartsWith(name, StringComparison.Ordinal));
    }

    private static Dictionary<string, Entry> Read(params string[] lines)
    {
        var table = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var names = words[0].TrimEnd(')').Split('(');
            (string, Effect)[] options = [.. words.Skip(1).Select(w => w[0] == '?' ? (w[1..], Effect.Ask) : (w, Effect.Deny))];
            foreach (var name in names[0].Split('|'))
                table[name] = new Entry(names.Length > 1 ? names[1] : string.Empty, options);
        }

        return table;
    }

    /// <param name="Valued">Letters that take a value.</param>
    /// <param name="Options">What needs a pattern of its own.</param>
    private sealed record Entry(string Valued, (string Rule, Effect Effect)[] Options);
}
