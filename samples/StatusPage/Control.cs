namespace StatusPage;

/// <summary>Starts, stops and looks at the service from outside.</summary>
internal sealed class Control(Options options, TimeProvider time, TextWriter output)
{
    private static readonly TimeSpan _longestStop = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _longestAnswer = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(10);

    public async Task<int> StartAsync()
    {
        Config.Load(options.ConfigFile);
        using var alone = await StartLock.TakeAsync(options.PidFile, time);
        return await StartAloneAsync();
    }

    public async Task<int> StopAsync()
    {
        using var alone = await StartLock.TakeAsync(options.PidFile, time);
        return await StopAloneAsync();
    }

    /// <summary>Stops and starts. A config that the service would refuse leaves it running as it is.</summary>
    public async Task<int> RestartAsync()
    {
        Config.Load(options.ConfigFile);
        using var alone = await StartLock.TakeAsync(options.PidFile, time);
        await StopAloneAsync();
        return await StartAloneAsync();
    }

    public async Task<int> StatusAsync()
    {
        if (PidFile.ReadRunning(options.PidFile) is not { } running)
            throw new StopException(ExitCode.Failed, "Not running.");
        try
        {
            using var patience = new CancellationTokenSource(_longestAnswer, time);
            using var client = new ServiceClient();
            var health = await client.AskHealthAsync(running.Address, patience.Token);
            await output.WriteLineAsync(
                $"Running as process {health.Pid} at {running.Address}, log level {health.LogLevel}, since {health.StartedAt:yyyy-MM-ddTHH:mm:ssK}.");
            return ExitCode.Done;
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException)
        {
            throw new StopException(ExitCode.Failed, $"Process {running.Pid} runs but does not answer at {running.Address}.");
        }
    }

    private async Task<int> StartAloneAsync()
    {
        if (PidFile.ReadRunning(options.PidFile) is { } running)
            throw new StopException(ExitCode.AlreadyRunning, $"Already running as process {running.Pid} at {running.Address}.");
        await RemoveStaleAsync();
        var started = await new Launcher(options).StartAsync();
        await output.WriteLineAsync($"Started process {started.Pid} at {started.Address}.");
        return ExitCode.Done;
    }

    private async Task<int> StopAloneAsync()
    {
        if (PidFile.ReadRunning(options.PidFile) is not { } running)
        {
            await RemoveStaleAsync();
            await output.WriteLineAsync("Not running, nothing to stop.");
            return ExitCode.Done;
        }

        if (!await AskToStopAsync(running))
            throw new StopException(ExitCode.Failed, $"Process {running.Pid} can't be asked to stop.");
        var began = time.GetTimestamp();
        while (Processes.IsRunning(running.Pid, running.StartedAt))
        {
            if (time.GetElapsedTime(began) > _longestStop)
                throw new StopException(ExitCode.Failed, $"Process {running.Pid} still runs {_longestStop.TotalSeconds} s after it was asked to stop.");
            await Task.Delay(_pause, time);
        }

        File.Delete(options.PidFile);
        await output.WriteLineAsync($"Stopped process {running.Pid}.");
        return ExitCode.Done;
    }

    private async Task<bool> AskToStopAsync(PidFile running)
    {
        if (running.StopToken is null)
            return Processes.Terminate(running.Pid);
        try
        {
            using var patience = new CancellationTokenSource(_longestAnswer, time);
            using var client = new ServiceClient();
            return await client.AskToStopAsync(running.Address, running.StopToken, patience.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException)
        {
            return false;
        }
    }

    private async Task RemoveStaleAsync()
    {
        if (!File.Exists(options.PidFile))
            return;
        File.Delete(options.PidFile);
        await output.WriteLineAsync($"Removed {options.PidFile}, whose process no longer runs.");
    }
}
