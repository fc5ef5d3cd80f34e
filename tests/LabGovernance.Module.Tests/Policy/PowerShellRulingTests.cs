namespace LabGovernance.Module.Tests.Policy;

/// <summary>What the gate says of PowerShell lines, read by the engine's own parser.</summary>
public sealed class PowerShellRulingTests
{
    private static readonly string[] Mild = ["Allow", "Ask", "Deny", "Redline"];

    [Fact]
    public void Under_a_tight_policy_reading_and_shaping_pass_and_nothing_else()
        => Holds(PowerShellLines.Of(PowerShellLines.Tight), "tight");

    [Fact]
    public void Under_an_open_policy_each_line_is_ruled_by_what_it_does()
        => Holds(PowerShellLines.Of(PowerShellLines.Open), "open");

    [Theory]
    [InlineData("& { @ }")]
    [InlineData(". { @ }")]
    [InlineData("if ($true) { @ }")]
    [InlineData("foreach ($i in 1..3) { @ }")]
    [InlineData("try { @ } catch { }")]
    [InlineData("$x = $( @ )")]
    [InlineData("Get-Date; @")]
    [InlineData("1..2 | ForEach-Object { @ }")]
    [InlineData("Start-Job { @ }")]
    [InlineData("iex 'QUOTED'")]
    [InlineData("Invoke-Expression -Command 'QUOTED'")]
    [InlineData("pwsh -Command 'QUOTED'")]
    [InlineData("pwsh -NoProfile -EncodedCommand ENCODED")]
    [InlineData("powershell.exe -e ENCODED")]
    public void Wrapping_a_line_never_makes_it_milder(string wrapper)
    {
        using var gate = new PowerShellGate();
        foreach (var (infrastructure, table) in new[] { ("tight", PowerShellLines.Tight), ("open", PowerShellLines.Open) })
        {
            // A line whose last one is a comment, or that must begin a script, can't stand in braces.
            var lines = PowerShellLines.Of(table).Select(l => l.Line).Where(l => !l.Contains('#', StringComparison.Ordinal) && !l.StartsWith("param", StringComparison.Ordinal) && !l.Contains('\n', StringComparison.Ordinal)).ToList();
            var wrapped = lines.Select(l => wrapper.Replace("@", l, StringComparison.Ordinal)
                .Replace("QUOTED", l.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal)
                .Replace("ENCODED", PowerShellLines.Encoded(l), StringComparison.Ordinal)).ToList();
            var bare = gate.Effects(lines, infrastructure);
            var behind = gate.Effects(wrapped, infrastructure);

            Fails(Enumerable.Range(0, lines.Count)
                .Where(i => Array.IndexOf(Mild, behind[i]) < Array.IndexOf(Mild, bare[i]))
                .Select(i => $"{wrapped[i]}: {behind[i]}, bare {bare[i]}"));
        }
    }

    [Fact]
    public void Damaged_lines_are_ruled_on_too()
    {
        using var gate = new PowerShellGate();
        var random = new Random(20251109);
        var lines = PowerShellLines.Of(PowerShellLines.Open).Concat(PowerShellLines.Of(PowerShellLines.Tight)).Select(l => l.Line).ToArray();
        var damaged = Enumerable.Range(0, 4000).Select(_ => Damage(lines[random.Next(lines.Length)], lines[random.Next(lines.Length)], random)).ToList();

        Assert.Equal(damaged.Count, gate.Rulings(damaged, "open").Count);
    }

    [Theory]
    [InlineData("pwsh -Command 'Remove-Item -Recurse -Force /'")]
    [InlineData("ssh root@10.27.27.10 pwsh -c \"'rm -rf /' | bash\"")]
    public void A_script_inside_a_posix_line_is_read_too(string line)
    {
        using var gate = new PowerShellGate();

        Assert.Equal(["Redline"], gate.Effects([line], "open", "Posix"));
        Assert.Equal(["Redline"], gate.Effects([$"sudo pwsh -enc {PowerShellLines.Encoded("Remove-Item -Recurse -Force /")}"], "open", "Posix"));
    }

    [Fact]
    public void A_line_with_a_syntax_error_is_not_understood_and_nests_no_deeper_than_the_stack()
    {
        using var gate = new PowerShellGate();
        string[] lines =
        [
            "Get-Process (", "Get-Process }", "foreach ($x in) { }", "1 +", "@{ a = }", "Get-Process \u202e", "Get-\u200bProcess",
            new string('(', 5000), string.Concat(Enumerable.Repeat("$(", 300)), new string('a', 70_000),
        ];

        Assert.NotEmpty(gate.Rulings(["1" + string.Concat(Enumerable.Repeat("+1", 30_000)), string.Concat(Enumerable.Repeat("if ($x) {} else", 3000)), new string('!', 20_000) + "1"], "open"));
        Assert.All(gate.Rulings(lines, "open"), r => Assert.Contains($"{r.Properties["Effect"].Value}", "Deny|Redline", StringComparison.Ordinal));
    }

    private static string Damage(string line, string other, Random random)
    {
        var at = random.Next(line.Length);
        var damaged = random.Next(5) switch
        {
            0 => line[..at],
            1 => line.Remove(at, 1),
            2 => line.Insert(at, "(){}[]$@\"'`|&;,<>#%*\n"[random.Next(20)].ToString()),
            3 => line[..at] + other[random.Next(other.Length)..],
            _ => line[at..] + line[..at],
        };
        return damaged.Length == 0 ? "x" : random.Next(2) == 0 ? damaged : Damage(damaged, other, random);
    }

    private static void Holds(IReadOnlyList<(string Effect, string Line)> table, string infrastructure)
    {
        using var gate = new PowerShellGate();
        var rulings = gate.Rulings([.. table.Select(t => t.Line)], infrastructure);

        Assert.Equal(table.Count, rulings.Count);
        Fails(table.Select((t, i) => (t.Effect, t.Line, Ruling: rulings[i]))
            .Where(t => $"{t.Ruling.Properties["Effect"].Value}" != t.Effect)
            .Select(t => $"{t.Line}\n  is {t.Ruling.Properties["Effect"].Value}, not {t.Effect}:\n    {PowerShellGate.Why(t.Ruling)}\n"));
    }

    /// <summary>Shows every line that fails, where an assertion would show the first few.</summary>
    private static void Fails(IEnumerable<string> lines)
    {
        var all = string.Join('\n', lines);
        Assert.True(all.Length == 0, all);
    }
}
