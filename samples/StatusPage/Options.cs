namespace StatusPage;

/// <summary>The words of the command line, sorted.</summary>
internal sealed record Options
{
    public required IReadOnlyList<string> Words { get; init; }

    public string ConfigFile { get; init; } = Path.GetFullPath("config.json");

    public string PidFile { get; init; } = Path.GetFullPath("status-page.pid");

    /// <summary>True in a service that was launched by <c>start</c> and outlives it.</summary>
    public bool Detached { get; init; }

    /// <summary>True when the service is stopped by a request to it rather than by a signal.</summary>
    public bool StopByHttp { get; init; } = OperatingSystem.IsWindows();

    public bool Help { get; init; }

    /// <exception cref="StopException">An option is unknown or lacks its value.</exception>
    public static Options Parse(IReadOnlyList<string> args)
    {
        var words = new List<string>();
        var options = new Options { Words = words };
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var word))
        {
            string Value() => rest.TryDequeue(out var value) ? value : throw Usage($"{word} needs a value.");
            switch (word)
            {
                case "--config":
                    options = options with { ConfigFile = Path.GetFullPath(Value()) };
                    break;
                case "--pid-file":
                    options = options with { PidFile = Path.GetFullPath(Value()) };
                    break;
                case "--stop-by":
                    options = options with { StopByHttp = StopBy(Value()) };
                    break;
                case "--detached":
                    options = options with { Detached = true };
                    break;
                case "--help" or "-h" or "-?":
                    options = options with { Help = true };
                    break;
                case var unknown when unknown.StartsWith("--", StringComparison.Ordinal):
                    throw Usage($"Unknown option {unknown}.");
                default:
                    words.Add(word);
                    break;
            }
        }

        return options;
    }

    public static StopException Usage(string message) => new(ExitCode.Usage, $"{message} See status-page --help.");

    private static bool StopBy(string value) => value switch
    {
        "http" => true,
        "signal" when !OperatingSystem.IsWindows() => false,
        _ => throw Usage($"--stop-by {value} is not possible here."),
    };
}
