using System.Diagnostics;
using System.Reflection;

namespace StatusPage;

/// <summary>Starts the service as a process of its own and waits until it serves.</summary>
internal sealed class Launcher(Options options)
{
    private static readonly TimeSpan _longestStart = TimeSpan.FromSeconds(15);

    /// <returns>Who serves now.</returns>
    /// <exception cref="StopException">The service gave up, with its own reason, or did not answer in time.</exception>
    public async Task<PidFile> StartAsync()
    {
        Processes.KeepStreamsFromChildren();
        using var patience = new CancellationTokenSource(_longestStart);
        using var child = new Process { StartInfo = Describe() };
        child.Start();
        try
        {
            // Its own pipes, so that it holds none of ours open. It says that it listens, and then no more.
            child.StandardInput.Close();
            var complaint = child.StandardError.ReadToEndAsync(patience.Token);
            if (await child.StandardOutput.ReadLineAsync(patience.Token) is null)
            {
                await child.WaitForExitAsync(patience.Token);
                throw new StopException(child.ExitCode, (await complaint).Trim());
            }

            using var client = new ServiceClient();
            var health = await client.AskHealthAsync(Address(), patience.Token);
            if (health.Pid != child.Id)
                throw new StopException(ExitCode.Failed, $"Process {health.Pid} answers in place of {child.Id}.");
            return PidFile.Read(options.PidFile) ?? throw new StopException(ExitCode.Failed, $"{options.PidFile} is gone.");
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException)
        {
            child.Kill();
            throw new StopException(ExitCode.Failed, $"The service did not answer within {_longestStart.TotalSeconds} s and was ended.");
        }
    }

    private string Address() => PidFile.Read(options.PidFile)?.Address ?? throw new StopException(ExitCode.Failed, $"{options.PidFile} is gone.");

    private ProcessStartInfo Describe()
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (OperatingSystem.IsWindows())
            info.CreateNewProcessGroup = true;
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            info.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        string[] words =
        [
            "serve", "--config", options.ConfigFile, "--pid-file", options.PidFile,
            "--stop-by", options.StopByHttp ? "http" : "signal", "--detached",
        ];
        foreach (var word in words)
            info.ArgumentList.Add(word);
        return info;
    }
}
