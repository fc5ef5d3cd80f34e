namespace StatusPage;

/// <summary>Turns words into one of the program's verbs.</summary>
internal sealed class Cli(TextWriter output, TextWriter error, TimeProvider time)
{
    private const string Help = """
        status-page: a small page that lists the services of a lab.

          status-page serve               serve in the foreground until stopped
          status-page start               start the service and return once it answers
          status-page stop                stop it and wait until it is gone
          status-page restart             stop and start; a bad config leaves the running service alone
          status-page status              say whether it runs (exit 1 when not)
          status-page config get KEY      print logLevel, port or title
          status-page config set KEY VALUE
          status-page config backup       copy the config to CONFIG.bak
          status-page config restore      copy CONFIG.bak back

        Options
          --config FILE      default ./config.json
          --pid-file FILE    default ./status-page.pid
          --stop-by http|signal   how the service is asked to stop; http is the only way on Windows

        Exit codes
          0 done   1 failed or not running   2 wrong usage   3 port taken   4 bad config or value   5 already running

        """;

    public async Task<int> RunAsync(string[] args)
    {
        try
        {
            var options = Options.Parse(args);
            if (options.Help)
            {
                await output.WriteAsync(Help);
                return ExitCode.Done;
            }

            return await RunAsync(options);
        }
        catch (StopException stop)
        {
            await error.WriteLineAsync(stop.Message);
            return stop.ExitCode;
        }
    }

    private Task<int> RunAsync(Options options)
    {
        var control = new Control(options, time, output);
        return options.Words switch
        {
            ["serve"] => new Server(options, time, output).RunAsync(),
            ["start"] => control.StartAsync(),
            ["stop"] => control.StopAsync(),
            ["restart"] => control.RestartAsync(),
            ["status"] => control.StatusAsync(),
            ["config", "get", var key] => SayAsync(Setting.Read(Config.Load(options.ConfigFile), key)),
            ["config", "set", var key, var value] => SetAsync(options, key, value),
            ["config", "backup"] => SayAsync($"Copied {options.ConfigFile} to {new ConfigFile(options.ConfigFile).Save()}."),
            ["config", "restore"] => SayAsync($"Restored {options.ConfigFile} from {new ConfigFile(options.ConfigFile).Restore()}."),
            [] => throw Options.Usage("No verb given."),
            var words => throw Options.Usage($"'{string.Join(' ', words)}' is not a verb with its words."),
        };
    }

    private Task<int> SetAsync(Options options, string key, string value)
    {
        var file = new ConfigFile(options.ConfigFile);
        var before = file.Set(key, value);
        return SayAsync($"Set {key} to {Setting.Read(Config.Load(options.ConfigFile), key)} (was {before}). A restart makes it take effect.");
    }

    private async Task<int> SayAsync(string text)
    {
        await output.WriteLineAsync(text);
        return ExitCode.Done;
    }
}
