using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LabGovernance.Hosts;

/// <summary>One digest for a policy and the machines it governs.</summary>
internal static class HostDigest
{
    /// <param name="policy">SHA-256 of the policy file, lower-case hex.</param>
    /// <param name="hosts">In any order.</param>
    /// <returns>SHA-256 of both, lower-case hex.</returns>
    public static string Of(string policy, IEnumerable<LabHost> hosts)
    {
        var text = new StringBuilder(policy);
        foreach (var host in hosts.OrderBy(h => h.Name, StringComparer.Ordinal))
        {
            text.Append('\n').Append(Quoted(host.Name)).Append(Quoted(host.Infrastructure));
            foreach (var address in host.Addresses.Order(StringComparer.Ordinal))
                text.Append(Quoted(address));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
