using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LabGovernance.Verification;

namespace LabGovernance.Adapters.Verification;

/// <summary>Sends one GET over a fresh connection, follows no redirect, and looks at the status and at most 1 MiB of body.</summary>
internal sealed class HttpProbe : IProbe, IDisposable
{
    private const int LongestBody = 1024 * 1024;

    // A kept connection would show a server that no longer listens as healthy.
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.Zero,
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<Observation> ObserveAsync(Check check, string labFolder, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(check.Target, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            return new Observation(CheckResult.NoData, $"{check.Target.Quoted()} is not an absolute http or https URL.");
        var subject = uri.ForDisplay();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.UserAgent.ParseAdd("LabGovernance");
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            return await JudgeAsync(check, subject, response, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException failure)
        {
            return Explain(subject, failure);
        }
        catch (IOException failure) when (!cancellation.IsCancellationRequested)
        {
            return new Observation(CheckResult.Failed, $"{subject} broke off its answer: {failure.Reason()}.");
        }
    }

    public void Dispose() => _client.Dispose();

    private static async Task<Observation> JudgeAsync(Check check, string subject, HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        var accepted = check.Status is { } wanted ? status == wanted : response.IsSuccessStatusCode;
        var answered = string.Create(CultureInfo.InvariantCulture, $"{subject} answered {status}");
        if (!accepted)
        {
            var expected = check.Status?.ToString(CultureInfo.InvariantCulture) ?? "200 to 299";
            return new Observation(CheckResult.Failed, $"{answered}{RedirectOf(response)}, expected {expected}.");
        }

        var expectation = TextExpectation.Of(check);
        if (expectation.AsksForNothing)
            return new Observation(CheckResult.Passed, $"{answered}.");
        var (body, whole) = await ReadBodyAsync(response, cancellation).ConfigureAwait(false);
        return expectation.Judge(
            $"{answered}; its body",
            expectation.Wanted is not null && body.Contains(expectation.Wanted, StringComparison.Ordinal),
            expectation.Unwanted is not null && body.Contains(expectation.Unwanted, StringComparison.Ordinal),
            whole ? null : "its first 1 MiB");
    }

    private static async Task<(string Text, bool Whole)> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var held = new MemoryStream();
            var buffer = new byte[16 * 1024];
            int read;
            while (held.Length <= LongestBody && (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
                held.Write(buffer, 0, read);
            var length = (int)Math.Min(held.Length, LongestBody);
            return (EncodingOf(response).GetString(held.GetBuffer(), 0, length), held.Length <= LongestBody);
        }
    }

    private static Encoding EncodingOf(HttpResponseMessage response)
    {
        try
        {
            return response.Content.Headers.ContentType?.CharSet?.Trim('"') is { Length: > 0 } name ? Encoding.GetEncoding(name) : Encoding.UTF8;
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    private static string RedirectOf(HttpResponseMessage response)
        => response.Headers.Location is { } location
            ? $" (redirect to {(location.IsAbsoluteUri ? location.ForDisplay() : location.OriginalString.Split('?', '#')[0].OnOneLine())})"
            : "";

    private static Observation Explain(string subject, HttpRequestException failure)
    {
        if (failure.HttpRequestError == HttpRequestError.SecureConnectionError)
            return new Observation(CheckResult.Failed, $"{subject} offered no acceptable TLS connection: {failure.Reason()}.");
        if (failure.GetBaseException() is SocketException socket)
            return NetworkFailure.Observe(subject, socket);
        return failure.HttpRequestError == HttpRequestError.NameResolutionError
            ? new Observation(CheckResult.NoData, $"{subject} could not be looked at: its name did not resolve.")
            : new Observation(CheckResult.Failed, $"{subject} did not answer in HTTP: {failure.Reason()}.");
    }
}
