namespace LabGovernance.Commands;

/// <summary>The programs known to start other programs, by name.</summary>
internal static class Wrappers
{
    private const int MostScripts = 64;

    private static readonly Dictionary<string, Wrapper> Table = new(StringComparer.Ordinal)
    {
        ["nohup"] = new(WrapperKind.Transparent),
        ["nice"] = new(WrapperKind.Transparent, "0123456789n:", "adjustment="),
        ["ionice"] = new(WrapperKind.Transparent, "c:n:p:P:u:t", "class= classdata= pid= pgid= uid= ignore"),
        ["chrt"] = new(WrapperKind.Transparent, "abdfiomrRvp", operands: 1),
        ["taskset"] = new(WrapperKind.Transparent, "ac", operands: 1),
        ["time"] = new(WrapperKind.Transparent, "apqvf:", "append portability quiet verbose format="),
        ["timeout"] = new(WrapperKind.Transparent, "k:s:fpv", "kill-after= signal= preserve-status foreground verbose", 1),
        ["stdbuf"] = new(WrapperKind.Transparent, "i:o:e:", "input= output= error="),
        ["setsid"] = new(WrapperKind.Transparent, "cfw", "ctty fork wait"),
        ["command"] = new(WrapperKind.Transparent, "pvV") { QueryOptions = ["v", "V"] },
        ["builtin"] = new(WrapperKind.Transparent),
        ["noglob"] = new(WrapperKind.Transparent),
        ["exec"] = new(WrapperKind.Transparent, "cla:"),
        ["unbuffer"] = new(WrapperKind.Transparent, "p"),
        ["sudo"] = new(
            WrapperKind.Boundary,
            "AbBEHiKklnNPSsVvu:g:h:p:C:D:R:r:t:T:U:",
            "askpass background bell preserve-env login reset-timestamp non-interactive no-update preserve-groups stdin shell "
            + "set-home user= group= host= prompt= close-from= chdir= chroot= role= type= command-timeout= other-user= list validate version remove-timestamp")
        {
            QueryOptions = ["l", "list", "v", "validate", "V", "version"],
            Assigns = true,
            DirectoryOptions = ["D", "chdir"],
            ShellOptions = ["s", "i", "shell", "login"],
            OpensShell = true,
        },
        ["doas"] = new(WrapperKind.Boundary, "Lnsu:C:a:") { OpensShell = true },
        ["su"] = new(
            WrapperKind.Boundary,
            "lmpPfc:s:g:G:w:T",
            "login preserve-environment fast pty command= session-command= shell= group= supp-group= whitelist-environment=")
        {
            ScriptOptions = ["c", "command", "session-command"],
            Permutes = true,
            OpensShell = true,
        },
        ["runuser"] = new(WrapperKind.Boundary, "lmpPfc:s:u:g:G:", "login pty command= shell= user= group=") { ScriptOptions = ["c", "command"], Permutes = true, OrderOptions = ["u", "user"], OpensShell = true },
        ["run0"] = new(
            WrapperKind.Boundary,
            "u:g:D:",
            "user= group= nice= chdir= setenv= property= description= slice= slice-inherit background= machine= unit= shell-prompt-prefix= no-ask-password pty pipe via-shell lightweight=")
        {
            EnvironmentOptions = ["setenv"],
            DirectoryOptions = ["D", "chdir"],
            OpensShell = true,
        },
        ["sg"] = new(WrapperKind.Boundary, "c:", operands: 1) { ScriptOptions = ["c"], Joins = true, OpensShell = true },
        ["pkexec"] = new(WrapperKind.Boundary, string.Empty, "user= keep-cwd disable-internal-agent"),
        ["gosu"] = new(WrapperKind.Boundary, operands: 1),
        ["su-exec"] = new(WrapperKind.Boundary, operands: 1),
        ["chroot"] = new(WrapperKind.Boundary, string.Empty, "userspec= groups= skip-chdir", 1) { OpensShell = true },
        ["unshare"] = new(
            WrapperKind.Boundary,
            "imnpuUCTfrcS:G:R:w:",
            "ipc mount net pid uts user cgroup time fork map-root-user map-current-user mount-proc kill-child keep-caps setuid= setgid= root= wd= propagation=")
        {
            OpensShell = true,
        },
        ["nsenter"] = new(WrapperKind.Boundary, "at:imnpuUCTS:G:rwFeW:", "all target= ipc mount net pid uts user cgroup time setuid= setgid= root wd no-fork env")
        {
            OpensShell = true,
        },
        ["sshpass"] = new(WrapperKind.Runner, "p:f:d:P:veh"),
        ["watch"] = new(WrapperKind.Runner, "bcdegptwxn:q:", "beep color differences errexit chgexit no-title precise exec no-wrap interval= equexit=") { Joins = true, ExecOptions = ["x", "exec"] },
        ["xargs"] = new(
            WrapperKind.Runner,
            "0rtpoxa:d:E:I:L:n:P:s:",
            "null no-run-if-empty verbose interactive open-tty exit arg-file= delimiter= eof= replace= max-lines= max-args= max-procs= max-chars=")
        {
            Arrives = true,
        },
        ["parallel"] = new(WrapperKind.Runner, "0j:kvqXmIn:N:a:", "jobs= keep-order null dry-run max-args= bar joblog= arg-file= halt= delay= retries= line-buffer tag")
        {
            Joins = true,
            Arrives = true,
            RunsInput = true,
        },
        ["sem"] = new(WrapperKind.Runner, "0j:kvqXmIn:N:a:", "jobs= id= wait fg timeout=") { Joins = true },
        ["flock"] = new(WrapperKind.Runner, "enosuxFvw:E:c:", "exclusive nonblock close unlock shared verbose wait= timeout= conflict-exit-code= command=", 1)
        {
            ScriptOptions = ["c", "command"],
        },
        ["script"] = new(WrapperKind.Runner, "aefqt:c:I:O:B:T:m:o:E:", "append return flush quiet command= log-in= log-out= log-io= log-timing= timing=")
        {
            ScriptOptions = ["c", "command"],
            Permutes = true,
            OpensShell = true,
        },
        ["systemd-run"] = new(
            WrapperKind.Boundary,
            "dGPqrStu:p:M:H:E:",
            "user system scope no-block wait pty pipe quiet remain-after-exit collect shell same-dir unit= property= description= slice= machine= host= uid= gid= nice= "
            + "working-directory= setenv= on-active= on-boot= on-calendar= service-type= timer-property=")
        {
            EnvironmentOptions = ["E", "setenv"],
            DirectoryOptions = ["working-directory"],
            OpensShell = true,
        },
        ["systemd-inhibit"] = new(WrapperKind.Runner, string.Empty, "what= who= why= mode= list"),
        ["strace"] = new(WrapperKind.Runner, "cCdfFhiqrtTvVxyze:o:p:P:s:S:u:E:a:b:I:O:"),
        ["ltrace"] = new(WrapperKind.Runner, "cfiSrtTCe:o:p:s:u:n:l:"),
        ["fakeroot"] = new(WrapperKind.Runner),
        ["dbus-run-session"] = new(WrapperKind.Runner),
        ["setarch"] = new(WrapperKind.Runner, "BFILRSTXZv") { Skips = ["i386", "i486", "i586", "i686", "x86_64", "amd64", "linux32", "linux64", "arm", "armv7l", "aarch64", "arm64", "uname26"] },
        ["aa-exec"] = new(WrapperKind.Boundary, "dvip:n:", "debug verbose immediate profile= namespace="),
        ["choom"] = new(WrapperKind.Transparent, "n:p:", "adjust= pid="),
        ["grc"] = new(WrapperKind.Runner, "ehsc:", "stdout stderr pty colour= config="),
        ["multitime"] = new(WrapperKind.Runner, "lqvf:I:i:n:o:r:s:"),
        ["setlock"] = new(WrapperKind.Runner, "nNxX", operands: 1),
        ["openvt"] = new(WrapperKind.Runner, "efluswvc:", "exec force login user switch wait verbose console="),
        ["softlimit"] = new(WrapperKind.Runner, "m:d:s:l:a:o:p:f:c:r:t:"),
        ["chpst"] = new(WrapperKind.Boundary, "vPu:U:b:e:/:n:l:L:m:d:o:p:f:c:t:C:012"),
        ["pexec"] = new(WrapperKind.Runner),
        ["tmate"] = new(WrapperKind.Runner),
        ["rc"] = new(WrapperKind.Shell, "c:", "command=") { ScriptOptions = ["c", "command"], OpensShell = true },
        ["elvish"] = new(WrapperKind.Shell, "c") { Joins = true, OpensShell = true },
        ["xonsh"] = new(WrapperKind.Shell, "c:") { ScriptOptions = ["c"], OpensShell = true },
        ["nu"] = new(WrapperKind.Shell, "c:", "commands=") { ScriptOptions = ["c", "commands"], OpensShell = true },
        ["linux32"] = new(WrapperKind.Runner),
        ["linux64"] = new(WrapperKind.Runner),
        ["proxychains"] = new(WrapperKind.Runner, "qf:"),
        ["proxychains4"] = new(WrapperKind.Runner, "qf:"),
        ["torsocks"] = new(WrapperKind.Runner),
        ["tini"] = new(WrapperKind.Runner, "gsv"),
        ["eatmydata"] = new(WrapperKind.Runner),
        ["chronic"] = new(WrapperKind.Runner, "ve"),
        ["ts"] = new(WrapperKind.Runner),
        ["busybox"] = new(WrapperKind.Runner),
        ["toybox"] = new(WrapperKind.Runner),
        ["lxc-attach"] = new(WrapperKind.Boundary, "n:P:", "name= clear-env keep-env") { OpensShell = true },
        ["eval"] = new(WrapperKind.Shell) { Joins = true },
        ["setpriv"] = new(WrapperKind.Boundary, "d", "dump clear-groups keep-groups init-groups no-new-privs reset-env nnp ruid= euid= reuid= rgid= egid= regid= groups= inh-caps= ambient-caps= bounding-set= securebits= pdeathsig= selinux-label= apparmor-profile="),
        ["capsh"] = new(WrapperKind.Boundary) { OpensShell = true },
        ["bwrap"] = new(WrapperKind.Boundary),
        ["firejail"] = new(WrapperKind.Boundary),
        ["start-stop-daemon"] = new(WrapperKind.Runner),
        ["numactl"] = new(WrapperKind.Transparent, "HsaN:m:C:i:p:l", "hardware show all cpunodebind= membind= physcpubind= interleave= preferred= localalloc"),
        ["cpulimit"] = new(WrapperKind.Runner, "l:e:p:zviqkc:", "limit= exe= pid= lazy verbose include-children"),
        ["prlimit"] = new(WrapperKind.Runner),
        ["perf"] = new(WrapperKind.Runner, operands: 1),
        ["valgrind"] = new(WrapperKind.Runner),
        ["rlwrap"] = new(WrapperKind.Runner),
        ["entr"] = new(WrapperKind.Runner, "acdnprsxz"),
        ["systemd-cat"] = new(WrapperKind.Transparent, "t:p:", "identifier= priority= stderr-priority= level-prefix= namespace="),
        ["dtach"] = new(WrapperKind.Runner),
        ["cgexec"] = new(WrapperKind.Runner, "g:", "sticky"),
        ["logsave"] = new(WrapperKind.Runner, "asv", operands: 1),
        ["runsvchdir"] = new(WrapperKind.Runner),
        ["dumb-init"] = new(WrapperKind.Transparent, "cr:v", "single-child rewrite= verbose"),
        ["catchsegv"] = new(WrapperKind.Transparent),
        ["faketime"] = new(WrapperKind.Runner, "fm", "exclude-monotonic date-prog=", 1),
        ["fakechroot"] = new(WrapperKind.Runner, "sl:d:e:c:b:", "use-system-libs lib= elfloader= environment= config-dir= bindir="),
        ["proot"] = new(WrapperKind.Runner, "r:b:m:q:w:k:v:0S:R:i:", "rootfs= bind= mount= qemu= pwd= cwd= kernel-release= verbose= root-id change-id="),
        ["abduco"] = new(WrapperKind.Runner, "acnAflrve:", operands: 1),
        ["trickle"] = new(WrapperKind.Runner, "sd:u:w:t:l:n:p:P:"),
        ["nocache"] = new(WrapperKind.Transparent, "n:"),
        ["daemonize"] = new(WrapperKind.Runner, "avc:e:E:o:p:l:u:"),
        ["timelimit"] = new(WrapperKind.Transparent, "pqS:s:T:t:"),
        ["torify"] = new(WrapperKind.Runner),
        ["tsocks"] = new(WrapperKind.Runner),
        ["gamemoderun"] = new(WrapperKind.Runner),
        ["prime-run"] = new(WrapperKind.Runner),
        ["optirun"] = new(WrapperKind.Runner, "c:p:b:v", "no-xorg"),
        ["primusrun"] = new(WrapperKind.Runner),
        ["arch-chroot"] = new(WrapperKind.Boundary, "Nu:r", operands: 1) { OpensShell = true },
        ["lxc-execute"] = new(WrapperKind.Boundary, "n:f:s:dP:", "name= rcfile= define= daemon"),
        ["flatpak-spawn"] = new(WrapperKind.Boundary, "v", "host clear-env watch-bus sandbox no-network latest-version directory= env="),
        ["host-spawn"] = new(WrapperKind.Boundary),
        ["envdir"] = new(WrapperKind.Runner, operands: 1),
        ["s6-setuidgid"] = new(WrapperKind.Boundary, operands: 1),
        ["s6-envdir"] = new(WrapperKind.Runner, "I", operands: 1),
        ["with-contenv"] = new(WrapperKind.Runner),
        ["ifne"] = new(WrapperKind.Runner, "n"),
        ["uftrace"] = new(WrapperKind.Runner, operands: 1),
        ["heaptrack"] = new(WrapperKind.Runner),
        ["hyperfine"] = new(WrapperKind.Runner, "w:m:M:r:p:c:S:s:i", "warmup= min-runs= max-runs= runs= prepare= cleanup= shell= style= ignore-failure export-json=") { Joins = true },
        ["fish"] = new(WrapperKind.Shell, "c:C:il", "command= init-command= login interactive") { ScriptOptions = ["c", "command", "C", "init-command"], OpensShell = true },
    };

    private static readonly Dictionary<string, Func<IReadOnlyList<ShellWord>, Opening?>> Special = new(StringComparer.Ordinal)
    {
        ["env"] = EnvOpening.Of,
        ["find"] = FindOpening.Of,
        ["ssh"] = SshOpening.Of,
        ["mosh"] = SshOpening.Of,
        ["parallel"] = words => ParallelOpening.Of(words) ?? Table["parallel"].Open(words, 1),
        ["docker"] = ContainerOpening.Of,
        ["podman"] = ContainerOpening.Of,
        ["nerdctl"] = ContainerOpening.Of,
        ["docker-compose"] = ContainerOpening.OfCompose,
        ["podman-compose"] = ContainerOpening.OfCompose,
        ["kubectl"] = GuestOpening.Of,
        ["k3s"] = GuestOpening.Of,
        ["microk8s"] = GuestOpening.Of,
        ["rke2"] = GuestOpening.Of,
        ["pct"] = GuestOpening.Of,
        ["lxc"] = GuestOpening.Of,
        ["incus"] = GuestOpening.Of,
        ["qm"] = GuestOpening.Of,
        ["ip"] = NamespaceOpening.Of,
        ["tailscale"] = words => words.Count > 2 && words[1].Text == "ssh" && SshOpening.Of([.. words.Skip(1)]) is { } over ? over with { Index = over.Index < 0 ? -1 : over.Index + 1 } : null,
        ["at"] = ScheduleOpening.OfAt,
        ["batch"] = ScheduleOpening.OfAt,
        ["crontab"] = ScheduleOpening.OfCrontab,
        ["tmux"] = MultiplexerOpening.Of,
        ["screen"] = MultiplexerOpening.Of,
        ["machinectl"] = MultiplexerOpening.OfMachine,
        ["git"] = GitOpening.Of,
        ["cmd"] = CmdOpening.Of,
        ["cmd.exe"] = CmdOpening.Of,
        ["trap"] = words => FirstOperand(words),
        ["source"] = Sourced,
        ["."] = Sourced,
        ["alias"] = words => Aliases(words),
    };

    /// <summary>Whether a program is known to start others.</summary>
    public static bool Knows(string program) => Special.ContainsKey(program) || Table.ContainsKey(program) || ShellOpening.IsShell(program);

    public static Opening? Open(IReadOnlyList<ShellWord> words)
    {
        if (words[0].Text is not { } path)
            return null;
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (words.Count == 2 && words[1].Text is "--version" or "--help" && !ShellOpening.IsShell(name))
            return null;
        if (Special.TryGetValue(name, out var special))
            return special(words);
        if (Table.TryGetValue(name, out var wrapper))
            return wrapper.Open(words, 1);
        if (PowerShellOpening.IsPowerShell(name))
            return PowerShellOpening.Of(name, words);
        return ShellOpening.IsShell(name) ? ShellOpening.Of(words) : InputOpening.Of(name, words) ?? InterpreterOpening.Of(name, words);
    }

    /// <summary>A file that the shell reads as if it stood in the line.</summary>
    private static Opening? Sourced(IReadOnlyList<ShellWord> words)
        => words.Count < 2 ? null : new Opening(WrapperKind.Shell) { ReadsInput = words[1].Text is "/dev/stdin" or "/dev/fd/0" or "/proc/self/fd/0" or "-" };

    private static Opening? FirstOperand(IReadOnlyList<ShellWord> words)
        => words.Count < 3 || words[1].Text is "-" or "" ? null : new Opening(WrapperKind.Shell)
        {
            Scripts = [InnerScript.From(words[1].Text == "--" ? words[2] : words[1])],
        };

    private static Opening? Aliases(IReadOnlyList<ShellWord> words)
    {
        var scripts = words.Skip(1)
            .Where(w => w.Shape.Contains('=', StringComparison.Ordinal))
            .Take(MostScripts)
            .Select(w => new InnerScript(w.Shape[(w.Shape.IndexOf('=', StringComparison.Ordinal) + 1)..], w.IsStatic, w.Span))
            .ToList();
        return scripts.Count == 0 ? null : new Opening(WrapperKind.Shell)
        {
            Scripts = scripts,
            Opaque = scripts.Count == MostScripts ? "it defines too many names at once" : null,
        };
    }
}
