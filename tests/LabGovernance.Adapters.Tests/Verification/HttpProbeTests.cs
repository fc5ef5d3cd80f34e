using LabGovernance.Adapters.Verification;
using LabGovernance.Verification;

namespace LabGovernance.Adapters.Tests.Verification;

public sealed class HttpProbeTests : IDisposable
{
    private readonly Probe _probe = new(TimeProvider.System);

    public void Dispose() => _probe.Dispose();

    [Theory]
    [InlineData("200 OK", null, null, null, CheckResult.Passed, "answered 200")]
    [InlineData("204 No Content", null, null, null, CheckResult.Passed, "answered 204")]
    [InlineData("503 Busy", null, null, null, CheckResult.Failed, "answered 503, expected 200 to 299")]
    [InlineData("503 Busy", 503, null, null, CheckResult.Passed, "answered 503")]
    [InlineData("200 OK", 503, null, null, CheckResult.Failed, "answered 200, expected 503")]
    [InlineData("200 OK", null, "status ok", null, CheckResult.Passed, "contains 'status ok'")]
    [InlineData("200 OK", null, "Status", null, CheckResult.Failed, "does not contain 'Status'")]
    [InlineData("200 OK", null, null, "error", CheckResult.Passed, "free of 'error'")]
    [InlineData("200 OK", null, null, "é", CheckResult.Failed, "contains 'é', which must not be there")]
    [InlineData("200 OK", null, "status", "ok", CheckResult.Failed, "contains 'ok', which must not be there")]
    public async Task Status_and_body_decide(string answer, int? status, string? contains, string? notContains, CheckResult expected, string says)
    {
        await using var server = CannedServer.Answering(answer, answer.StartsWith("204", StringComparison.Ordinal) ? "" : "status ok é");
        var seen = await ObserveAsync(server.Url, c => c with { Status = status, Contains = contains, NotContains = notContains });
        Assert.Equal(expected, seen.Result);
        Assert.Contains(says, seen.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', seen.Detail);
    }

    [Fact]
    public async Task A_redirect_is_an_answer_and_is_not_followed()
    {
        await using var server = CannedServer.Answering("302 Found", headers: "Location: /login?token=abc\r\nSet-Cookie: a=b\r\n");
        var seen = await ObserveAsync(server.Url);
        Assert.Equal(CheckResult.Failed, seen.Result);
        Assert.Contains("redirect to /login)", seen.Detail, StringComparison.Ordinal);
        await ObserveAsync(server.Url);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, r => Assert.StartsWith("GET / HTTP/1.1", r, StringComparison.Ordinal));
        Assert.All(server.Requests, r => Assert.DoesNotContain("Cookie", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_look_is_a_connection_of_its_own()
    {
        await using var server = CannedServer.Answering("200 OK");
        for (var i = 1; i <= 3; i++)
        {
            Assert.Equal(CheckResult.Passed, (await ObserveAsync(server.Url)).Result);
            Assert.Equal(i, server.Requests.Count);
        }
    }

    [Theory]
    [InlineData("needle", null, true, CheckResult.Passed)]
    [InlineData("needle", null, false, CheckResult.NoData)]
    [InlineData(null, "needle", true, CheckResult.Failed)]
    [InlineData(null, "needle", false, CheckResult.NoData)]
    public async Task A_body_beyond_the_limit_proves_nothing_about_its_rest(string? contains, string? notContains, bool early, CheckResult expected)
    {
        var filler = new string('x', 1024 * 1024);
        await using var server = CannedServer.Answering("200 OK", early ? "needle" + filler : filler + "needle");
        var seen = await ObserveAsync(server.Url, c => c with { Contains = contains, NotContains = notContains });
        Assert.Equal(expected, seen.Result);
    }

    [Fact]
    public async Task Silence_is_a_failure_and_a_refused_connection_too()
    {
        var server = CannedServer.Silent();
        var seen = await ObserveAsync(server.Url, c => c with { Timeout = TimeSpan.FromMilliseconds(200) });
        Assert.Equal((CheckResult.Failed, $"{server.Url} gave no answer within 0.2 s."), (seen.Result, seen.Detail));
        await server.DisposeAsync();
        seen = await ObserveAsync(server.Url);
        Assert.Equal((CheckResult.Failed, $"{server.Url} refused the connection."), (seen.Result, seen.Detail));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")]
    public async Task A_peer_that_does_not_speak_HTTP_to_its_end_fails(string bytes)
    {
        await using var server = CannedServer.Saying(bytes);
        Assert.Equal(CheckResult.Failed, (await ObserveAsync(server.Url, c => c with { Contains = "whole" })).Result);
    }

    [Fact]
    public async Task A_TLS_connection_that_does_not_come_about_fails_with_its_reason()
    {
        await using var server = CannedServer.Saying("this is not TLS, this is not TLS");
        var seen = await ObserveAsync($"https://127.0.0.1:{server.Port}/");
        Assert.Equal(CheckResult.Failed, seen.Result);
        Assert.Contains("TLS", seen.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://no-such-host.invalid/", "did not resolve")]
    [InlineData("status page", "is not an absolute http")]
    [InlineData("ftp://127.0.0.1/", "is not an absolute http")]
    public async Task What_can_not_be_looked_at_is_no_data(string target, string says)
    {
        var seen = await ObserveAsync(target, c => c with { Timeout = TimeSpan.FromSeconds(30) });
        Assert.Equal(CheckResult.NoData, seen.Result);
        Assert.Contains(says, seen.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_detail_keeps_password_and_query_to_itself()
    {
        await using var server = CannedServer.Answering("500 Oops");
        var seen = await ObserveAsync($"http://user:secret@127.0.0.1:{server.Port}/path?key=secret");
        Assert.Equal($"http://127.0.0.1:{server.Port}/path answered 500, expected 200 to 299.", seen.Detail);
    }

    [Fact]
    public async Task Cancelling_is_no_observation()
    {
        await using var server = CannedServer.Silent();
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var check = new Check { Name = "page", Kind = CheckKind.Http, Target = server.Url };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _probe.ObserveAsync(check, "/", cancel.Token));
    }

    [Fact]
    public async Task A_command_is_no_business_of_the_probe()
        => await Assert.ThrowsAsync<ArgumentException>(
            () => _probe.ObserveAsync(new Check { Name = "c", Kind = CheckKind.Command, Target = "true" }, "/", default));

    private Task<Observation> ObserveAsync(string target, Func<Check, Check>? with = null)
    {
        var check = new Check { Name = "page", Kind = CheckKind.Http, Target = target };
        return _probe.ObserveAsync(with?.Invoke(check) ?? check, Path.GetTempPath(), TestContext.Current.CancellationToken);
    }
}
