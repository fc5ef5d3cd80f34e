using CsCheck;

namespace LabGovernance.Core.Tests.Sanitizing;

/// <summary>Texts for properties: pieces of what a lab writes, with all kinds of things in them, in any order.</summary>
internal static class SanitizeTexts
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        "password=", "password: ", "\"token\": ", "<ApiKey>", "</ApiKey>", "--secret ", "Authorization: Bearer ", "key: |\n  ", "https://u:", "@", "://", "?sig=", "&",
        "hunter2", "p'q\"r", "a b", "\"", "'", "\\", "\\\"", "\n", "\r\n", "  ", " ", ",", ";", "}", "{", "[", "]", "<", ">", "&lt;", "&gt;", "# ", "$", "${X}", "{{ y }}", "$$",
        "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", "xoxb-123456789012-123456789012-aB3dE6gH9jK2mN5pQ8sTuV1w", "aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0",
        "jane@mail.example-home.org", "93.184.215.14", "93.184.215.15", "240.0.0.1", "2a01:4f8:c0c:1234::1", "2001:db8:0:0::1", "2001:db8::1", "3c:22:fb:12:34:56",
        "4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00", "52.520008, 13.404954", "+49 30 901820", "990000001", "12345", "1.5",
        "<EMAIL_1>", "<PASSWORD_1>", "&lt;TOKEN_1&gt;", "<IPV4_1>", "<TOKEN_GITHUB_1>",
        "-----BEGIN PRIVATE KEY-----\n", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n", "-----END PRIVATE KEY-----\n",
        "2026-11-25T10:00:00Z host app[12]: ", "level=info msg=\"ok\" ", "ü", "日本", "\u001b[32m", "$2y$05$aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iJ2kL5mN8oP1");

    // What reaches over lines, opens something, or becomes something by what stands beside it.
    private static readonly Gen<string> Edges = Gen.OneOf(
        "\n  ", "\n    ", "\n- ", "'''", "\"\"\"", "<password>", "</password>", "<password><![CDATA[", "]]>", "<add key=\"password\" value=\"", "/>", "password: |\n", "password: >-\n",
        "secret: &x ", "password: \"", "password: '", "\"password\": \"", "\\\"password\\\":\\\"", "password = \"\"\"", "{\"password\": \"", "\"}", "pin_codes: [1234, ",
        "\ncodes:\n - 1234\n - 5678", "usercode: 1234", "-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN OPENSSH PRIVATE KEY-----\\n", "-----END RSA PRIVATE KEY-----", "-----",
        "%40", "%3D", "password%3D", "password%3D%22", "%22", "%26", "WIFI:S:net;T:WPA;P:hunter22;;", "WIFI:S:", "snmp-server community public1 ro\n", "\nset user ", " password ", "sudo ",
        "user@host:~$ ", "Cookie: a=b; c=d", "Bearer ", "Basic dXNlcjpwYXNzd29yZA==", "https://hooks.slack.com/services/T00000000/B00000000/aB3dE6gH9jK2mN5pQ8sTuV1w",
        "https://jane:pw@", "?password=", "&token=", ":=", "=>", "null", "${DB_PASSWORD:-x}", "${DB_PASSWORD:x", "$(cat x)", "!secret x", "*alias", "990000001.0", "240.0.0.", "<IPV4_", "1>",
        "&lt;", "EMAIL_1", "<your-token>", "tfn ", "123456782", "lat: 52.52 lon: 13.4", "ssid=\"", "psk=", "[section]\n", "FOO=bar\n", "foo: bar\n", "foo = \"bar\"\n",
        "<?xml version=\"1.0\"?>\n", "{\n", "---\n", "\\n", "\\\\", "4111", "ghp_", "@mail.example-home.org");

    public static Gen<string> Any { get; } = Pieces.Array[0, 40].Select(string.Concat);

    /// <summary>The same, and more that fits together.</summary>
    public static Gen<string> Glued { get; } = Gen.OneOf(Pieces, Edges).Array[1, 40].Select(string.Concat);

    /// <summary>The same with the line breaks of another system.</summary>
    public static Gen<string> WithReturns { get; } = Glued.Select(text => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));

    /// <summary>Texts with so much between them that they fall into several windows.</summary>
    public static Gen<string> OverWindows { get; } = Gen.Select(Any, Any, Any, Gen.Int[0, 700]).Select((a, b, c, cut) => a + "\n" + Lines(cut) + b + Lines(cut) + c);

    private static string Lines(int cut) => string.Concat(Enumerable.Repeat("a line of no interest, number twelve\n", 192 * 1024 / 37))[cut..];
}
