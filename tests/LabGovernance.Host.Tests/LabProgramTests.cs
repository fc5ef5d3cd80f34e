using LabGovernance.Testing;

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

    [Fact]
    public async Task Each_kind_of_object_is_shown_in_its_own_view_and_lines_break_between_words()
    {
        var lab = NewLab.Create();
        var (exitCode, output, error) = await LabProcess.RunAsync(
            "--lab", lab, "-c", "Get-Lab; New-LabChange 'Restart the cameras after the update of the recorder, one after the other' docker; 'a text'; Get-LabChange; Test-LabJournal");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("Folder      : ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("HeadPath", output, StringComparison.Ordinal);
        Assert.Matches("Id +State +Infrastructure +Updated +Title", output);
        Assert.Matches("CHG-0001 +Draft +docker [^\n]+one after\n +the other\n", output);
        Assert.Single(output.Split('\n'), line => line.StartsWith("Id ", StringComparison.Ordinal));
        Assert.Contains("Chain    : holds", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_can_go_to_another_folder_and_say_something()
    {
        var folder = TemporaryFolders.New();

        var (exitCode, output, error) = await LabProcess.RunAsync(
            "-c",
            $"cd '{folder}'; (pwd).Path; cd /; cd -; (Get-Location).Path; Write-Host a 1 -Separator '+'; 'x', 'y' | Write-Output; Write-Warning w; Write-Verbose v -Verbose; Write-Error e -ErrorAction Continue; Write-Host end");

        Assert.Equal((0, $"{folder}\n{folder}\na+1\nx\ny\nend\n"), (exitCode, output));
        Assert.Contains("warning: w\nverbose: v\nerror: e\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Select-Object", "Select-Object needs pwsh 7.6")]
    [InlineData("ft", "needs pwsh 7.6")]
    [InlineData("Get-LabChang", "Get-Command *-Lab*, *-Cse*")]
    public async Task A_command_that_is_not_here_is_told_where_it_is(string command, string expected)
    {
        var (exitCode, _, error) = await LabProcess.RunAsync("-c", command);

        Assert.Equal(1, exitCode);
        Assert.Contains("CommandNotFoundException", error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_here_is_not_said_to_be_of_pwsh()
    {
        var (_, _, error) = await LabProcess.RunAsync("-c", "no-such.exe");

        Assert.DoesNotContain("pwsh", error, StringComparison.Ordinal);
    }
}
