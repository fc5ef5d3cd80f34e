namespace LabGovernance.Policy;

/// <summary>Which hosts are of this network, as far as their names tell.</summary>
internal static class NearHosts
{
    private static readonly string[] Domains = [".lan", ".local", ".home.arpa", ".internal", ".home", ".localdomain", ".ts.net"];

    /// <summary>A bare name, or an address or domain that no other network can see.</summary>
    public static bool Are(string host)
        => !host.Contains('.', StringComparison.Ordinal) || host is ['/', ..] || (host.All(c => char.IsAsciiDigit(c) || c == '.') && IsPrivate(host)) || Array.Exists(Domains, d => host.EndsWith(d, StringComparison.Ordinal));

    private static bool IsPrivate(string address)
        => address.StartsWith("127.", StringComparison.Ordinal) || address.StartsWith("10.", StringComparison.Ordinal) || address.StartsWith("192.168.", StringComparison.Ordinal)
            || (address.Split('.') is ["172", var second, ..] && int.TryParse(second, out var number) && number is >= 16 and <= 31);
}
