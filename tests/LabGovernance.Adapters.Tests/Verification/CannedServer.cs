using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LabGovernance.Adapters.Tests.Verification;

/// <summary>A real HTTP peer on loopback that answers every connection with the bytes it was given, and remembers what it was asked.</summary>
internal sealed class CannedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private readonly List<string> _requests = [];

    private CannedServer(Func<Stream, CancellationToken, Task> answer)
    {
        _listener.Start();
        _serving = ServeAsync(answer);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Url => $"http://127.0.0.1:{Port}/";

    public IReadOnlyList<string> Requests => _requests;

    public static CannedServer Answering(string status, string body = "", string headers = "")
        => new((stream, stop) => stream.WriteAsync(
            Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"), stop).AsTask());

    public static CannedServer Saying(string bytes) => new((stream, stop) => stream.WriteAsync(Encoding.UTF8.GetBytes(bytes), stop).AsTask());

    public static CannedServer Silent() => new((_, stop) => Task.Delay(Timeout.Infinite, stop));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(Func<Stream, CancellationToken, Task> answer)
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            var stream = client.GetStream();
            try
            {
                var request = new byte[8192];
                var length = await stream.ReadAsync(request, _stop.Token);
                lock (_requests)
                    _requests.Add(Encoding.UTF8.GetString(request, 0, length));
                await answer(stream, _stop.Token);
            }
            catch (IOException)
            {
                // The probe may hang up once it has seen enough.
            }
        }
    }
}
