using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using LabGovernance.Adapters.Execution;
using LabGovernance.Adapters.Tests.Execution;
using LabGovernance.Execution;

namespace LabGovernance.Adapters.Tests.Samples;

/// <summary>The built sample, run as its user runs it, in a folder of its own. Whatever it started is gone when this is disposed.</summary>
internal sealed class StatusPage : IAsyncDisposable
{
    private static readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero });
    private readonly ProcessRunner _runner = new(TimeProvider.System);

    public StatusPage()
    {
        Port = FreePort();
        Folder.Write("config.json", $$"""
            {
              // the page of the tests
              "title": "Test <lab>",
              "port": {{Port}},
              "logLevel": "Information",
              "logFile": "page.log",
              "services": [ { "name": "NAS & more", "url": "http://127.0.0.1:1/" }, ],
            }
            """);
    }

    public TemporaryFolder Folder { get; } = new();

    public int Port { get; }

    public string Url => $"http://127.0.0.1:{Port}";

    public int Pid => int.Parse(File.ReadLines(Folder["status-page.pid"]).First(), System.Globalization.CultureInfo.InvariantCulture);

    public static string Program { get; } = Path.Combine(
        Root(), "artifacts", "samples", "status-page", OperatingSystem.IsWindows() ? "status-page.exe" : "status-page");

    public Task<ProcessResult> RunAsync(params string[] words) => RunAsync(null, default, words);

    public Task<ProcessResult> RunAsync(Action<ProcessLine>? line, CancellationToken cancellation, params string[] words) => _runner.RunAsync(
        new ProcessRequest { Arguments = [Program, .. words], WorkingDirectory = Folder.Path, Timeout = TimeSpan.FromSeconds(60) },
        null, line, cancellation);

    public async Task<JsonElement> HealthAsync()
    {
        using var document = JsonDocument.Parse(await GetAsync("/health"));
        return document.RootElement.Clone();
    }

    public Task<string> GetAsync(string path) => _client.GetStringAsync(new Uri(Url + path));

    public async Task<HttpStatusCode> PostAsync(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url + path);
        request.Headers.Add("X-Stop-Token", token);
        using var response = await _client.SendAsync(request);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("stop");
        Folder.Dispose();
    }

    // Below the range from which the system gives ports to outgoing connections, so that no client takes it meanwhile.
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20000, 30000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; try another.
            }
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LabGovernance.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
