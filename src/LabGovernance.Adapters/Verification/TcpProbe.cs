using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LabGovernance.Verification;

namespace LabGovernance.Adapters.Verification;

/// <summary>Opens and closes a TCP connection to <c>host:port</c> or <c>[IPv6]:port</c>.</summary>
internal sealed class TcpProbe : IProbe
{
    public async Task<Observation> ObserveAsync(Check check, string labFolder, CancellationToken cancellation)
    {
        if (!TryParse(check.Target, out var host, out var port))
            return new Observation(CheckResult.NoData, $"{check.Target.Quoted()} is not host:port; write an IPv6 address as [address]:port.");
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, cancellation).ConfigureAwait(false);
            return new Observation(CheckResult.Passed, $"{check.Target} accepts connections.");
        }
        catch (SocketException failure)
        {
            return NetworkFailure.Observe(check.Target, failure);
        }
    }

    internal static bool TryParse(string target, out string host, out int port)
    {
        host = "";
        port = 0;
        var colon = target.LastIndexOf(':');
        if (colon <= 0
            || !int.TryParse(target.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port)
            || port is < 1 or > IPEndPoint.MaxPort)
            return false;
        var before = target[..colon];
        var bracketed = before.Length > 2 && before[0] == '[' && before[^1] == ']';
        host = bracketed ? before[1..^1] : before;
        var kind = Uri.CheckHostName(host);
        return bracketed ? kind == UriHostNameType.IPv6 : kind is UriHostNameType.Dns or UriHostNameType.IPv4;
    }
}
