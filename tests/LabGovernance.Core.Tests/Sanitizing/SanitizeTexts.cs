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

    public static Gen<string> Any { get; } = Pieces.Array[0, 40].Select(string.Concat);
}
