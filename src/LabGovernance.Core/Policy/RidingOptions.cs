using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>
/// Options that make a command run something else, write elsewhere or talk to another host. They need a pattern that
/// names them; a pattern's trailing <c>*</c> does not take them. In the table a <c>?</c> before an option means that consent is
/// enough, a <c>=</c> that it is written just so and never part of a bundle.
/// </summary>
internal static class RidingOptions
{
    private static readonly Dictionary<string, (string Rule, Effect Effect)[]> Table = Read(
        "journalctl --vacuum* --rotate --flush --relinquish-var --smart-relinquish-var --setup-keys --sync --update-catalog --root --image --cursor-file --directory -D",
        "docker|podman|nerdctl|docker-compose -H --host --context --config --privileged --pid --userns --cap-add --device --security-opt -v --volume --volumes --volumes-from "
        + "--mount --cgroupns --entrypoint --env-file --url --connection --identity",
        "systemctl -H --host -M --machine --root --image --force",
        "scp|sftp -S -o -F -J -D -R",
        "rsync -e --rsh --rsync-path --delete* --del --remove-source-files --write-batch --log-file --config --backup-dir --temp-dir -T",
        "tar|bsdtar --to-command --checkpoint-action -I --use-compress-program -F --info-script --new-volume-script --rsh-command --rmt-command "
        + "--remove-files --absolute-names -P ?-C ?--directory",
        "git =-c --config-env --exec-path --upload-pack --receive-pack --exec -x ?-u --ext-diff ?--output --open-files-in-pager --textconv ?--git-dir ?--work-tree ?-C --template",
        "find ?=-delete =-fprint =-fprint0 =-fprintf =-fls =-files0-from",
        "sort ?-o ?--output --compress-program ?-T ?--temporary-directory ?--files0-from",
        "curl ?-o ?-O ?-T -K ?-d ?-F ?-X ?-x --config ?--output* ?--upload-file ?--remote-name* ?--data* ?--form* ?--request ?--json ?--proxy* --unix-socket ?--cookie-jar ?-c "
        + "?--dump-header ?-D ?--trace* --engine ?--libcurl ?--stderr ?--preproxy ?--socks*",
        "wget ?-O -e ?-i ?-o ?-a ?-P ?--output-document --execute ?--post* ?--body* --use-askpass ?--method ?--input-file ?--output-file ?--append-output ?--directory-prefix "
        + "?--mirror ?-r ?--recursive --config",
        "kubectl --kubeconfig --server -s --token --as* --context --cluster --user",
        "less|more|man -o -O -P --log-file --pager --preprocessor -H --html",
        "ip =-b =-batch ?=-n ?=-netns --batch --force =-force",
        "date -s --set",
        "dmesg -C -c --clear --read-clear -D -E -n --console*",
        "tcpdump -w -z -Z -W -G",
        "nmap --script* -o* --data* --interactive",
        "apt|apt-get|dpkg|aptitude -o --option -c --config-file --force* --root --admindir --pre-invoke --post-invoke --allow*",
        "zip|unzip -T -TT --unzip-command ?-d",
        "env|xargs -S -a",
        "smartctl ?-s ?--set ?-t ?--test ?-X",
        "psql -o -L -f --output --log-file --file -h --host",
        "mysql|mariadb --tee --pager --init-command -h --host",
        "sqlite3 -init -cmd =-init =-cmd",
        "logrotate -f --force -m --mail -s --state",
        "ansible|ansible-playbook -i --inventory -e --extra-vars --vault* --become* -b",
        "terraform|tofu -auto-approve =-auto-approve -destroy =-destroy",
        "ping -f",
        "hostnamectl -H --host -M",
        "pvesh -noproxy --noproxy",
        "openssl -engine =-engine -out =-out -writerand",
        "zfs|zpool -R -F -X");

    /// <summary>The option that needs a pattern of its own, the strictest if there are several; null when there is none.</summary>
    public static Riding? Of(Invocation invocation, Func<int, bool> isNamed)
    {
        if (invocation.Name is not { } name || !Table.TryGetValue(name, out var options))
            return null;
        var inner = invocation.Opening is { Index: > 0 } opening ? opening.Index : int.MaxValue;
        Riding? riding = null;
        for (var i = 1; i < invocation.Words.Count; i++)
        {
            var text = invocation.Words[i].Shape;
            if (i >= inner || text == "--")
                break;
            if (text.Length < 2 || text[0] != '-' || isNamed(i) || IsHarmless(invocation, i))
                continue;
            foreach (var (rule, effect) in options)
            {
                if (Is(rule, text) && !(riding?.Effect >= effect))
                    riding = new Riding(invocation.Words[i], effect);
            }
        }

        return riding;
    }

    /// <summary>What curl prints, thrown away.</summary>
    private static bool IsHarmless(Invocation invocation, int at)
        => invocation.Name is "curl" or "wget"
            && (invocation.Words[at].Shape is "-o/dev/null" or "--output=/dev/null" or "-O/dev/null" or "-O-"
                || (at + 1 < invocation.Words.Count && invocation.Words[at + 1].Text is "/dev/null" or "-"
                    && invocation.Words[at].Shape.AsSpan().TrimStart('-') is var option && (option is "output" or "output-document" || (option.Length < 6 && option.EndsWith("o", StringComparison.OrdinalIgnoreCase)))));

    private static bool Is(string rule, string text)
    {
        if (rule[0] == '=')
            return text == rule[1..] || text.StartsWith(rule[1..] + "=", StringComparison.Ordinal);
        if (!rule.StartsWith("--", StringComparison.Ordinal))
            return text[1] != '-' && (rule.Length == 2 ? text.Contains(rule[1], StringComparison.Ordinal) : text == rule);
        if (!text.StartsWith("--", StringComparison.Ordinal))
            return false;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals];
        return rule[^1] == '*'
            ? name.StartsWith(rule[..^1], StringComparison.Ordinal) || (name.Length > 3 && rule[..^1].StartsWith(name, StringComparison.Ordinal))
            : name.Length > 3 && rule.StartsWith(name, StringComparison.Ordinal);
    }

    private static Dictionary<string, (string Rule, Effect Effect)[]> Read(params string[] lines)
    {
        var table = new Dictionary<string, (string Rule, Effect Effect)[]>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in words[0].Split('|'))
                table[name] = [.. words.Skip(1).Select(w => w[0] == '?' ? (w[1..], Effect.Ask) : (w, Effect.Deny))];
        }

        return table;
    }
}
