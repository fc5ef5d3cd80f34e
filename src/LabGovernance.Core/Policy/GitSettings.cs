using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>Settings that decide what git starts, where it connects to and what it reads: <c>git config core.pager …</c>.</summary>
internal static class GitSettings
{
    private static readonly string[] Deciding =
    [
        "core.pager", "core.editor", "core.sshcommand", "core.fsmonitor", "core.hookspath", "core.askpass", "core.gitproxy", "core.attributesfile", "core.worktree", "core.alternaterefscommand",
        "alias.*", "pager.*", "diff.external", "diff.*.command", "diff.*.textconv", "filter.*", "merge.*.driver", "difftool.*", "mergetool.*", "browser.*", "man.*", "guitool.*",
        "credential.*", "sequence.editor", "gpg.*", "user.signingkey", "include.path", "includeif.*", "url.*", "remote.*", "protocol.*", "init.templatedir", "interactive.difffilter",
        "sendemail.*", "uploadpack.*", "receive.*", "submodule.*", "trailer.*", "tar.*", "web.browser", "instaweb.*", "imap.*", "http.*", "safe.directory", "extensions.*", "hook.*", "fsck.*",
        "branch.*.remote", "branch.*.pushremote", "log.showsignature", "commit.template", "blame.*", "ssh.variant", "transfer.*", "index.*", "notes.*",
    ];

    private static readonly string[] Looking = ["--get", "--get-all", "--get-regexp", "--get-urlmatch", "--list", "-l", "--show-origin", "--show-scope", "--name-only", "--get-color", "--get-colorbool"];

    /// <summary>The key that would be set or the section that would be edited; null when the command only looks or sets what only git's looks depend on.</summary>
    public static Riding? Of(Invocation invocation)
    {
        if (invocation.Name != "git")
            return null;
        var words = invocation.Words;
        if (ByOption(words) is { } option)
            return option;
        var config = 1;
        while (config < words.Count && words[config].Text != "config")
            config++;
        if (config >= words.Count || words.Skip(1).Take(config - 1).Any(w => w.Shape is not ['-', ..] && w.Shape is "commit" or "log" or "grep" or "show" or "diff" or "add"))
            return null;
        var rest = words.Skip(config + 1).ToList();
        var editing = rest.Find(w => w.Text is "-e" or "--edit" or "edit" or "-f" or "--file" or "--rename-section" or "--remove-section" or "--blob" || w.Shape.StartsWith("--file=", StringComparison.Ordinal));
        if (editing is not null && !rest.Exists(w => Looking.Contains(w.Text)))
            return new Riding(editing, Effect.Ask);
        if (rest.Exists(w => Looking.Contains(w.Text) || w.Text is "get" or "list"))
            return null;
        var operands = rest.Where(w => w.Shape is not ['-', ..] && w.Text is not "set").ToList();
        var removing = rest.Exists(w => w.Text is "--unset" or "--unset-all" or "--add" or "--replace-all" or "unset");
        if (operands.Count < (removing ? 1 : 2))
            return null;
        var key = operands[0].Text == "unset" && operands.Count > 1 ? operands[1] : operands[0];
        return IsDeciding(key.Shape) || !key.IsStatic ? new Riding(key, Effect.Ask) : null;
    }

    private static bool IsDeciding(string key) => Array.Exists(Deciding, d => WordGlob.Matches(d, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>A setting for one command: <c>git -c key=value</c>.</summary>
    private static Riding? ByOption(IReadOnlyList<ShellWord> words)
    {
        for (var i = 1; i < words.Count && words[i].Shape is ['-', ..]; i++)
        {
            if (words[i].Text is "-C" or "--git-dir" or "--work-tree" or "--namespace")
                i++;
            else if (words[i].Text == "-c" && i + 1 < words.Count && (!words[++i].IsStatic || IsDeciding(words[i].Shape.Split('=')[0])))
                return new Riding(words[i], Effect.Deny);
        }

        return null;
    }
}
