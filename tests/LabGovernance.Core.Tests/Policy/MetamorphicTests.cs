using CsCheck;
using LabGovernance.Commands;
using LabGovernance.Core.Tests.Policy.Corpus;
using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Policy;

/// <summary>Spelling, wrapping, chaining or hopping a command never makes its ruling weaker.</summary>
public sealed class MetamorphicTests
{
    private static readonly Gate Gate = new(CorpusFiles.Policy);

    /// <summary>Nothing but a missing pattern, which a wrapper that the policy allows turns into a question.</summary>
    private static readonly HashSet<string> Unmatched = new(StringComparer.Ordinal) { "deny.no-match", "deny.unknown-word" };

    private static readonly HashSet<string> OfTheShell = new(StringComparer.Ordinal)
    {
        "cd", "pushd", "export", "set", "alias", "unalias", "trap", "eval", "exec", "source", ".", "read", "declare", "typeset", "local", "readonly", "unset", "shift", "umask", "hash", "history", "wait",
        "type", "let", "enable", "complete", "bind", "mapfile", "ulimit", "[[", "fc", "disown", "exit", "command", "builtin", "test", "[", "printf", "jobs", "compgen", "readarray", "getopts", "env", ":",
        "time", "coproc", "select", "echo", "true", "false", "kill", "pwd", "help", "sudo", "su", "doas", "xargs", "sh", "bash", "ssh",
    };

    private static readonly List<string> Lines =
        [.. CorpusFiles.All.Where(c => !c.Known).Select(c => c.Command).Where(c => !c.AsSpan().ContainsAny('\n', '#', '\0') && !c.Contains("<<", StringComparison.Ordinal)).Distinct().Where(IsRead)];

    private static readonly List<IReadOnlyList<string>> Commands =
        [.. Lines.Select(l => CommandLine.Read(l).Arguments).OfType<IReadOnlyList<string>>().Where(a => !OfTheShell.Contains(a[0]))];

    private static readonly string[] Frames =
    [
        "{{ {0}\n}}", "( {0} )", "( {0}\n)", "if true; then {0}\nfi", "if {0}\nthen true; fi", "for i in 1; do {0}\ndone", "while {0}\ndo false; done", "case x in x) {0}\n;; esac", "! {0}", "{0} &", "true && {0}", "true; {0}",
        "false || {0}", "docker ps\n{0}", "echo \"$( {0}\n)\"", "f() {{ {0}\n}}; f",
    ];

    private static readonly string[] Scripts =
    [
        "sh -c {0}", "bash -c {0}", "bash -ec {0}", "sudo sh -c {0}", "env sh -c {0}", "eval {0}", "ssh root@pve {0}", "ssh -p 22 root@pve {0}", "docker exec web sh -c {0}", "docker compose exec -T web sh -c {0}",
        "pct exec 105 -- sh -c {0}", "kubectl exec web -- sh -c {0}", "su -c {0}", "watch {0}", "timeout 5 bash -c {0}", "xargs -I{{}} sh -c {0}", "find . -exec sh -c {0} \\;",
        "echo {0} | sh", "bash <<< {0}", "trap {0} EXIT",
    ];

    private static readonly string[] Wrappers =
    [
        "sudo ", "sudo -n ", "sudo -u root ", "sudo -- ", "doas ", "env ", "env -i ", "env A=b ", "nice ", "nice -n 5 ", "ionice -c3 ", "timeout 5 ", "timeout -k 1 5s ", "nohup ", "command ", "time ", "stdbuf -oL ", "setsid ",
        "flock /tmp/l ", "systemd-run --scope ", "sudo env nice ", "docker exec web ", "pct exec 105 -- ", "kubectl exec web -- ", "chroot /mnt ",
    ];

    [Fact]
    public void A_frame_around_a_line_makes_no_ruling_weaker()
        => Gen.Select(Any(Lines), Any(Frames)).Sample((line, frame) => IsNoWeaker(line, Format(frame, line)), iter: Iterations);

    [Fact]
    public void A_shell_or_hop_around_a_line_makes_no_ruling_weaker()
        => Gen.Select(Any(Lines), Any(Scripts)).Sample((line, frame) => IsNoWeaker(line, Format(frame, Quoted(line))), iter: Iterations);

    [Fact]
    public void A_wrapper_before_a_command_makes_no_ruling_weaker()
        => Gen.Select(Any(Commands), Any(Wrappers)).Sample((words, wrapper) => IsNoWeaker(Spelled(words), wrapper + Spelled(words)), iter: Iterations);

    [Fact]
    public void Quoting_a_word_otherwise_makes_no_ruling_weaker()
        => Gen.Select(Any(Commands), Gen.Int[0, 4].Array[1, 40]).Sample((words, picks) => IsNoWeaker(Spelled(words), Respelled(words, picks)), iter: Iterations);

    [Fact]
    public void Blanks_between_words_change_no_ruling()
        => Gen.Select(Any(Commands), Any("  ", "\t", " \\\n", "\\\n ", "   \t ")).Sample((words, blank) => Rule(Spelled(words)).Effect == Rule(string.Join(blank, words.Select(Quoted))).Effect, iter: Iterations);

    [Fact]
    public void Two_lines_are_ruled_on_as_the_stricter_one()
        => Gen.Select(Any(Commands), Any(Commands), Any("; ", " && ", " || ", "\n", " & ", " | cat; ")).Sample(
            (a, b, joint) =>
            {
                var together = Rule(Spelled(a) + joint + Spelled(b)).Effect;
                var strictest = (Effect)Math.Max((int)Rule(Spelled(a)).Effect, (int)Rule(Spelled(b)).Effect);
                return together == strictest;
            },
            iter: Iterations);

    [Fact]
    public void A_pipe_into_a_reader_makes_no_ruling_weaker()
        => Gen.Select(Any(Commands), Any(" | cat", " | grep x", " | tee /tmp/x", " 2>&1 | head -5", " > /dev/null")).Sample((words, tail) => IsNoWeaker(Spelled(words), Spelled(words) + tail), iter: Iterations);

    [Theory]
    [InlineData("rm", "-r -f -v", "/etc /usr")]
    [InlineData("rm", "--recursive --force -v", "/")]
    [InlineData("chmod", "-R -v", "777 /etc")]
    [InlineData("chown", "-R -v", "root /usr")]
    [InlineData("iptables", "-F -w -v", "")]
    [InlineData("zfs destroy", "-r -f", "tank/x")]
    [InlineData("docker volume rm", "-f", "a b")]
    [InlineData("docker compose down", "-v --remove-orphans", "")]
    [InlineData("docker system prune", "-a -f --volumes", "")]
    [InlineData("wipefs", "-a -f -q", "/dev/sda")]
    [InlineData("sgdisk", "-Z -o", "/dev/sda")]
    [InlineData("systemctl", "--now --no-block -q", "disable nftables")]
    [InlineData("journalctl", "--rotate --vacuum-time=1s -q", "")]
    [InlineData("restic", "-q --prune", "forget abc")]
    [InlineData("qm", "--purge --skiplock", "destroy 100")]
    [InlineData("truncate", "-c -s0", "/var/log/syslog")]
    [InlineData("shred", "-u -z -f", "/srv/x")]
    public void Options_in_any_order_and_grouping_stay_a_redline(string program, string options, string operands)
    {
        var given = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = operands.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Gen.Select(Gen.Shuffle(given), Gen.Int[0, words.Length], Gen.Bool).Sample((shuffled, at, bundle) =>
        {
            var letters = shuffled.Where(o => o.Length == 2 && o[1] != '-').ToList();
            string[] taken = bundle && letters.Count > 1
                ? ["-" + string.Concat(letters.Select(o => o[1])), .. shuffled.Where(o => o.Length != 2)]
                : shuffled;
            var line = string.Join(' ', [program, .. words[..at], .. taken, .. words[at..]]);
            return Rule(line).Effect == Effect.Redline ? true : throw new InvalidOperationException($"{line} => {Rule(line)}");
        });
    }

    private static long Iterations => LongTests.Wanted ? 200_000 : 3_000;

    private static bool IsRead(string line)
        => CommandLine.Read(line) is { Misreading: null, Functions.Count: 0 } read && read.Invocations.Any(i => i.Words.Count > 0) && !line.TrimEnd().EndsWith('&') && !line.TrimEnd().EndsWith(';') && !line.StartsWith('!');

    private static bool IsNoWeaker(string bare, string changed)
    {
        var before = Rule(bare);
        var after = Rule(changed);
        var least = before.Effect == Effect.Deny && before.Reasons.Where(r => r.Effect == Effect.Deny).All(r => Unmatched.Contains(r.Code)) ? Effect.Ask : before.Effect;
        return after.Effect >= least ? true : throw new InvalidOperationException($"{bare} => {before}\n{changed} => {after}");
    }

    private static Ruling Rule(string line) => Gate.Judge(new CommandRequest(line, "permissive", Actor.Ai("planner"), ThroughShell: true));

    private static string Format(string frame, string text) => string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, text);

    private static string Spelled(IReadOnlyList<string> words) => string.Join(' ', words.Select(Quoted));

    private static string Quoted(string text)
        => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "-_./:@+%=,".Contains(c, StringComparison.Ordinal)) ? text : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static string Respelled(IReadOnlyList<string> words, int[] picks)
    {
        var next = 0;
        return string.Join(' ', words.Select(w => w.Length == 0 ? "''" : string.Concat(w.Select(c => picks[next++ % picks.Length] switch
        {
            0 => "'" + (c == '\'' ? "'\\''" : c) + "'",
            1 => "\"" + (c is '"' or '\\' or '$' or '`' ? "\\" : string.Empty) + c + "\"",
            2 when c is not '\n' => "\\" + c,
            3 => "''" + (char.IsAsciiLetterOrDigit(c) ? c.ToString() : "'" + (c == '\'' ? "'\\''" : c) + "'"),
            _ when char.IsAscii(c) => $"$'\\x{(int)c:x2}'",
            _ => "'" + c + "'",
        }))));
    }

    private static Gen<T> Any<T>(params IReadOnlyList<T> choices) => Gen.Int[0, choices.Count - 1].Select(i => choices[i]);
}
