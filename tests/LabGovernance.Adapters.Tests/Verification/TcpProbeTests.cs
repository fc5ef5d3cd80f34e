using System.Net;
using System.Net.Sockets;
using LabGovernance.Adapters.Verification;
using LabGovernance.Verification;

namespace LabGovernance.Adapters.Tests.Verification;

public sealed class TcpProbeTests : IDisposable
{
    private readonly Probe _probe = new(TimeProvider.System);

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task An_open_port_passes_and_a_closed_one_fails()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var target = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        Assert.Equal(new Observation(CheckResult.Passed, $"{target} accepts connections."), await ObserveAsync(target));
        listener.Dispose();
        Assert.Equal(new Observation(CheckResult.Failed, $"{target} refused the connection."), await ObserveAsync(target));
    }

    [Theory]
    [InlineData("")]
    [InlineData("host")]
    [InlineData(":80")]
    [InlineData("host:")]
    [InlineData("host:0")]
    [InlineData("host:65536")]
    [InlineData("host:+80")]
    [InlineData("::1:80")]
    [InlineData("[::1]")]
    [InlineData("[host]:80")]
    [InlineData("a b:80")]
    [InlineData("no-such-host.invalid:80")]
    public async Task What_can_not_be_looked_at_is_no_data(string target)
        => Assert.Equal(CheckResult.NoData, (await ObserveAsync(target)).Result);

    [Theory]
    [InlineData("nas:445", "nas", 445)]
    [InlineData("192.168.1.1:53", "192.168.1.1", 53)]
    [InlineData("[fe80::1]:22", "fe80::1", 22)]
    public void Host_and_port_are_read(string target, string host, int port)
    {
        Assert.True(TcpProbe.TryParse(target, out var readHost, out var readPort));
        Assert.Equal((host, port), (readHost, readPort));
    }

    private Task<Observation> ObserveAsync(string target) => _probe.ObserveAsync(
        new Check { Name = "port", Kind = CheckKind.Tcp, Target = target, Timeout = TimeSpan.FromSeconds(30) },
        Path.GetTempPath(), TestContext.Current.CancellationToken);
}
