using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Connections;

namespace StatusPage;

/// <summary>The service itself, in the foreground until it is asked to stop.</summary>
internal sealed partial class Server(Options options, TimeProvider time, TextWriter output)
{
    private static readonly TimeSpan _longestShutdown = TimeSpan.FromSeconds(3);

    /// <exception cref="StopException">It can't serve: bad config, port taken, or already running.</exception>
    public async Task<int> RunAsync()
    {
        var config = Config.Load(options.ConfigFile);
        if (PidFile.ReadRunning(options.PidFile) is { } other)
            throw new StopException(ExitCode.AlreadyRunning, $"Already running as process {other.Pid} at {other.Address}.");
        if (options.Detached)
            Processes.LeaveTerminal();

        var me = new PidFile(
            Environment.ProcessId, Processes.OwnStart(), $"http://127.0.0.1:{config.Port}",
            options.StopByHttp ? RandomNumberGenerator.GetHexString(32, lowercase: true) : null);
        await using var app = Build(config, me);
        await ListenAsync(app, config);
        me.Write(options.PidFile);
        try
        {
            await output.WriteLineAsync($"Listening on {me.Address} as process {me.Pid}.");
            await output.FlushAsync();
            LogStarted(app.Logger, me.Address, config.LogLevel);
            await app.WaitForShutdownAsync();
            LogStopped(app.Logger);
        }
        finally
        {
            if (PidFile.Read(options.PidFile)?.Pid == me.Pid)
                File.Delete(options.PidFile);
        }

        return ExitCode.Done;
    }

    private WebApplication Build(Config config, PidFile me)
    {
        // The empty builder reads no appsettings.json and no ASPNETCORE_URLS that happen to be around.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, config.Port));
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _longestShutdown);
        builder.Logging.SetMinimumLevel(config.LogLevel).AddFilter("Microsoft", FrameworkLevel(config.LogLevel)).AddProvider(OpenLog(config.LogFile));

        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            await next(context);
            LogRequest(app.Logger, context.Request.Method, context.Request.Path, context.Response.StatusCode);
        });
        app.MapGet("/", () => Results.Content(Page.Write(config), "text/html; charset=utf-8"));
        app.MapGet("/health", () => Results.Json(
            new Health("ok", config.LogLevel.ToString(), me.StartedAt, me.Pid), HealthJson.Default.Health));
        if (me.StopToken is { } token)
            app.MapPost("/shutdown", (HttpContext context) => Shutdown(app, token, context.Request.Headers["X-Stop-Token"].ToString()));
        return app;
    }

    // The framework's own lines are for who debugs the service.
    private static LogLevel FrameworkLevel(LogLevel level) => level == LogLevel.Information ? LogLevel.Warning : level;

    private FileLog OpenLog(string path)
    {
        try
        {
            return new FileLog(path, time);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StopException(ExitCode.BadConfig, $"{options.ConfigFile}: logFile can't be opened: {e.Message}");
        }
    }

    private static async Task ListenAsync(WebApplication app, Config config)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new StopException(ExitCode.PortTaken, $"Port {config.Port} on 127.0.0.1 is taken by another program.");
        }
        catch (SocketException e)
        {
            throw new StopException(ExitCode.PortTaken, $"Port {config.Port} on 127.0.0.1 can't be opened: {e.Message}.");
        }
    }

    private static IResult Shutdown(WebApplication app, string token, string given)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token)))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        app.Lifetime.StopApplication();
        return Results.Accepted();
    }

    [LoggerMessage(1, LogLevel.Information, "Listening on {Address}, log level {Level}")]
    private static partial void LogStarted(ILogger logger, string address, LogLevel level);

    [LoggerMessage(2, LogLevel.Information, "Stopped")]
    private static partial void LogStopped(ILogger logger);

    [LoggerMessage(3, LogLevel.Debug, "{Method} {Path} answered {Status}")]
    private static partial void LogRequest(ILogger logger, string method, string path, int status);
}
