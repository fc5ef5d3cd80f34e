using System.Diagnostics;
using System.Text;

namespace LabGovernance.Host.Tests.Sanitizing;

/// <summary>The sanitizer in a pipe of another shell.</summary>
public sealed class StandardInputTests
{
    [Fact]
    public async Task What_is_piped_in_comes_out_sanitized()
    {
        var (code, output, error) = await RunAsync("Invoke-LabSanitize -StandardInput -AsText", Encoding.UTF8.GetBytes("größe password: hunter2!!\nmail jane@mail.example-home.org\n"));

        Assert.Equal((0, ""), (code, error));
        Assert.Equal("größe password: <PASSWORD_1>\nmail <EMAIL_1>\n", output.TrimEnd('\n') + "\n");
    }

    [Fact]
    public async Task Standard_input_may_be_of_any_encoding()
    {
        var (_, output, _) = await RunAsync("Invoke-LabSanitize -StandardInput -AsText", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("größe password: hunter2!!")]);

        Assert.Equal("größe password: <PASSWORD_1>\n", output);
    }

    [Fact]
    public async Task A_scan_that_finds_something_ends_with_another_code_than_0()
    {
        var (code, output, error) = await RunAsync("Test-LabSanitize -StandardInput", "password: hunter2!!\n"u8.ToArray());
        var (clean, _, _) = await RunAsync("Test-LabSanitize -StandardInput", "all is well\n"u8.ToArray());

        Assert.Equal((1, 0), (code, clean));
        Assert.Contains("PrivateDataFound", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binary_input_emits_nothing()
    {
        var (code, output, error) = await RunAsync("Invoke-LabSanitize -StandardInput -AsText", [1, 0, 2, 3]);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("TextIsBinary", error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string text, byte[] input)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "lab.dll"), "-c", text })
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        return await LabProcess.EndAsync(process);
    }
}
