namespace LabGovernance.Host.Tests.Terminal;

/// <summary>What needs a human at a terminal. Each test starts the engine in a process of its own, which takes about a second.</summary>
public sealed class TerminalTests
{
    private const string CtrlC = "\x03";

    public TerminalTests() => Assert.SkipUnless(PseudoTerminal.IsThere, "There is no script(1) that opens a pseudo-terminal.");

    [Theory]
    [InlineData("while (1) {}", "")]
    [InlineData("'go'; while (1) {}", "go")]
    [InlineData("'go'; $null = [Threading.Tasks.Task]::Delay(600000).Wait(1000); while (1) {}", "go")]
    public async Task Ctrl_c_at_any_moment_ends_with_130_and_no_stack_trace(string script, string after)
    {
        var (exitCode, shown) = await PseudoTerminal.RunAsync(["-c", script], (after, CtrlC));

        Assert.Equal(130, exitCode);
        Assert.DoesNotContain("   at ", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("y\n", "Approved")]
    [InlineData("yes\n", "Approved")]
    [InlineData("n\n", "Denied")]
    [InlineData("\n", "Denied")]
    [InlineData("sure\ny\n", "Approved")]
    public async Task A_human_at_the_terminal_is_shown_the_plan_and_decides(string keys, string expected)
    {
        var lab = NewLab.Create();
        var (exitCode, shown) = await PseudoTerminal.RunAsync(
            ["--no-color", "--lab", lab, "-c", "$c = New-LabChange try docker; New-LabStep look 'docker ps' | Set-LabPlan $c.Id; (Approve-LabChange $c.Id -PassThru).State"],
            ("default is", keys));

        Assert.Equal(0, exitCode);
        Assert.Contains("1. look: docker ps", shown, StringComparison.Ordinal);
        Assert.EndsWith(expected, shown.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_c_at_the_question_leaves_the_change_unapproved()
    {
        var lab = NewLab.Create();
        var (exitCode, shown) = await PseudoTerminal.RunAsync(
            ["--lab", lab, "-c", "$c = New-LabChange try docker; New-LabStep look 'docker ps' | Set-LabPlan $c.Id; Approve-LabChange $c.Id"], ("default is", CtrlC));

        Assert.Equal(130, exitCode);
        Assert.Contains("Answer by ", shown, StringComparison.Ordinal);
        Assert.Contains("warning: CHG-0001 is Planned.", shown, StringComparison.Ordinal);
        var (_, output, _) = await LabProcess.RunAsync("--lab", lab, "-c", "(Get-LabChange CHG-0001).State.ToString()");
        Assert.Equal("Planned\n", output);
    }

    [Fact]
    public async Task Ctrl_c_in_a_run_tells_what_it_left_behind()
    {
        var lab = NewLab.Create();
        File.WriteAllText(Path.Combine(lab, "cse-policy.yaml"), """
            version: "1.0"
            metadata: { name: t, description: t, owner: t, last_updated: "2026-01-01" }
            infrastructures:
              slow: { enabled: true, ttl_minutes: 60, requires_approval: false, allowed_commands: ["sleep *"] }
            approval_workflow: { mode: interactive, timeout_seconds: 60, notification_channels: [] }
            """);

        var (exitCode, shown) = await PseudoTerminal.RunAsync(
            ["--no-color", "--lab", lab, "-c", "$c = New-LabChange try slow; New-LabStep wait 'sleep 60' | Set-LabPlan $c.Id; Invoke-LabChange $c.Id"], ("[1] wait", CtrlC));

        Assert.Equal(130, exitCode);
        Assert.Contains("warning: CHG-0001 was stopped and is Failed: Step 1 (wait): ", shown, StringComparison.Ordinal);
        Assert.Contains("Go back with Undo-LabChange CHG-0001", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_asks_can_be_suspended_and_taken_up_again()
    {
        var lab = NewLab.Create();

        var (exitCode, shown) = await PseudoTerminal.RunAsync(
            ["--no-color", "--lab", lab, "shell"],
            ("> ", "New-LabChange try docker -Confirm\n"), ("default is", "s\n"), ("> ", "'look ' + 'around'\n"), ("look around", "exit\n"), ("default is", "y\n"), ("CHG-0001", "exit 3\n"));

        Assert.Equal(3, exitCode);
        Assert.DoesNotContain("error:", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_are_shown_at_a_terminal_and_left_out_on_request()
    {
        var (_, coloured) = await PseudoTerminal.RunAsync(["-c", "throw 'x'"]);
        var (_, plain) = await PseudoTerminal.RunAsync(["--no-color", "-c", "throw 'x'"]);

        Assert.Contains("\x1b[91m", coloured, StringComparison.Ordinal);
        Assert.DoesNotContain("\x1b[", plain.Replace("\x1b[?1h", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shell_remembers_what_was_typed_and_ends_with_the_code_of_exit()
    {
        var (exitCode, shown) = await PseudoTerminal.RunAsync(["--no-color", "shell"], ("> ", "40 + 2\n"), ("42", "Get-History\n"), ("40 + 2", "exit 3\n"));

        Assert.Equal(3, exitCode);
        Assert.Contains("42\n", shown, StringComparison.Ordinal);
    }
}
