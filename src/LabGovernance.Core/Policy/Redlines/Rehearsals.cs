using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Commands that only show what they would do, or how they are used.</summary>
internal static class Rehearsals
{
    private static readonly Dictionary<string, string[]> Options = new(StringComparer.Ordinal)
    {
        ["zfs"] = ["-n", "-nv", "-vn", "-nvp", "-nrv", "-rnv"],
        ["restic"] = ["--dry-run", "-n"],
        ["borg"] = ["--dry-run", "-n"],
        ["rclone"] = ["--dry-run", "-n"],
        ["kubectl"] = ["--dry-run", "--dry-run=client", "--dry-run=server"],
        ["oc"] = ["--dry-run=client", "--dry-run=server"],
        ["helm"] = ["--dry-run", "--dry-run=client", "--dry-run=server"],
        ["helmfile"] = ["--dry-run"],
        ["aws"] = ["--dryrun", "--dry-run"],
        ["borgmatic"] = ["-n", "--dry-run"],
        ["duplicity"] = ["--dry-run"],
        ["s3cmd"] = ["-n", "--dry-run"],
        ["kopia"] = ["--dry-run"],
        ["autorestic"] = ["--dry-run"],
        ["git"] = ["--dry-run"],
        ["certbot"] = ["--dry-run"],
        ["mkfs.ext4"] = ["-n", "-V"],
        ["mkfs.ext3"] = ["-n", "-V"],
        ["mkfs.ext2"] = ["-n", "-V"],
        ["mke2fs"] = ["-n", "-V"],
        ["mkfs.xfs"] = ["-N", "-V"],
        ["modprobe"] = ["-n", "--dry-run"],
        ["systemd-tmpfiles"] = ["--dry-run"],
        ["apt"] = ["-s", "--dry-run", "--simulate"],
        ["apt-get"] = ["-s", "--dry-run", "--simulate"],
        ["proxmox-backup-client"] = ["--dry-run"],
        ["wipefs"] = ["-n", "--no-act"],
        ["nft"] = ["-c", "--check"],
        ["iptables-restore"] = ["--test", "-t"],
        ["ip6tables-restore"] = ["--test", "-t"],
        ["pfctl"] = ["-n", "-nf", "-vnf", "-nvf"],
        ["visudo"] = ["-c", "-cf", "--check"],
        ["passwd"] = ["-S", "--status"],
        ["htpasswd"] = ["-v"],
        ["chsh"] = ["-l", "--list-shells"],
        ["fdisk"] = ["-l", "--list"],
        ["gdisk"] = ["-l"],
        ["sgdisk"] = ["-p", "--print", "-i", "--info", "-v", "--verify"],
        ["date"] = ["-Is", "-Iseconds", "-Iminutes", "-Ihours", "-Idate", "-Ins"],
        ["ufw"] = ["--dry-run"],
        ["efibootmgr"] = ["-v", "--verbose"],
        ["update-alternatives"] = ["--list", "--display", "--query", "--get-selections"],
        ["sfdisk"] = ["-d", "--dump", "-l", "--list", "-V", "--verify"],
    };

    private static readonly Dictionary<string, string[]> Verbs = new(StringComparer.Ordinal)
    {
        ["parted"] = ["print", "free"],
        ["ipmitool"] = ["status", "list", "info", "print", "elist"],
        ["bootctl"] = ["status", "list", "is-installed"],
        ["apt-mark"] = ["showhold", "showmanual", "showauto", "showinstall", "showremove"],
        ["efibootmgr"] = ["efibootmgr"],
        ["cloudflared"] = ["list", "info"],
        ["ngrok"] = ["version", "config"],
        ["tailscale"] = ["status"],
    };

    /// <summary>Only with nothing in it that is known only when it runs.</summary>
    public static bool Is(Invocation invocation)
    {
        if (invocation.Name is not { } name)
            return false;
        var words = invocation.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsStatic || words[i].Text == "--")
                return false;
        }

        return (words.Count is > 1 and <= 3 && words[^1].Text is "--help" or "--version")
            || (words.Count is > 3 and < 6 && words[^1].Text == "--help" && RuleBook.HasVerbs(name) && words.Skip(1).SkipLast(1).All(w => w.Text!.All(c => char.IsAsciiLetterLower(c) || c == '-')))
            || (name == "zfs" && words.Count == 3 && words[1].Text == "allow")
            || (Options.TryGetValue(name, out var options) && Gives(words, options) && !(name is "fdisk" or "sgdisk" or "sfdisk" && words.Skip(1).Count(w => w.Shape is ['-', ..]) > 1) && !(name is "efibootmgr" or "date" && words.Count > 2))
            || (Verbs.TryGetValue(name, out var verbs) && verbs.Contains(words[^1].Text) && words.Skip(1).All(w => w.Text is not ("clear" or "set" or "reset" or "rm" or "mklabel" or "mktable" or "mkpart" or "resizepart")));
    }

    /// <summary>The option is there, and no value behind it takes it back.</summary>
    private static bool Gives(IReadOnlyList<ShellWord> words, string[] options)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (options.Contains(words[i].Text))
                return i + 1 == words.Count || words[i + 1].Text is not ("false" or "0" or "no" or "none" or "off");
        }

        return false;
    }
}
