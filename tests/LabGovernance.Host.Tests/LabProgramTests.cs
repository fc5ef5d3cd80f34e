namespace LabGovernance.Host.Tests;

/// <summary>Each test starts the engine in a process of its own, which takes about a second.</summary>
public sealed class LabProgramTests
{
    [Fact]
    public async Task A_command_prints_its_value_and_exits_with_zero()
    {
        var (exitCode, output, error) = await LabProcess.RunAsync("-c", "'hello ' + (40 + 2)");

        Assert.Equal((0, "hello 42\n", ""), (exitCode, output, error));
    }

    [Theory]
    [InlineData(1, "-c", "throw 'no'")]
    [InlineData(2, "--no-such-option", "")]
    [InlineData(1, "run", "no-such-script.ps1")]
    [InlineData(7, "-c", "exit 7")]
    public async Task The_exit_code_tells_what_went_wrong(int expected, string first, string second)
    {
        var (exitCode, _, _) = await LabProcess.RunAsync([.. new[] { first, second }.Where(a => a.Length > 0)]);

        Assert.Equal(expected, exitCode);
    }

    [Fact]
    public async Task A_missing_lab_is_one_clear_error_with_a_way_out()
    {
        var (exitCode, _, error) = await LabProcess.RunAsync("-c", "Get-Lab -Lab ([IO.Path]::GetTempPath())");

        Assert.Equal(1, exitCode);
        Assert.Contains("LabNotFound", error, StringComparison.Ordinal);
        Assert.Contains("Initialize-Lab", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_without_a_terminal_is_refused_and_not_answered()
    {
        var (exitCode, output, error) = await LabProcess.RunAsync("-c", "Repair-LabJournal -Confirm -Lab " + NewLab.Create());

        Assert.Equal(1, exitCode);
        Assert.Contains("PromptNotPossible", output + error, StringComparison.Ordinal);
    }
}
