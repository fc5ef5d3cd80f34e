namespace StatusPage;

/// <summary>Talks to the running service.</summary>
internal sealed class ServiceClient : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    public async Task<Health> AskHealthAsync(string address, CancellationToken cancellation)
        => await _client.GetFromJsonAsync($"{address}/health", HealthJson.Default.Health, cancellation)
            ?? throw new HttpRequestException("The service answered nothing.");

    /// <returns>False when the service refused.</returns>
    public async Task<bool> AskToStopAsync(string address, string token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/shutdown");
        request.Headers.Add("X-Stop-Token", token);
        using var response = await _client.SendAsync(request, cancellation);
        return response.IsSuccessStatusCode;
    }

    public void Dispose() => _client.Dispose();
}
