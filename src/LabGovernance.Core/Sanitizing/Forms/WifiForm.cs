namespace LabGovernance.Sanitizing.Forms;

/// <summary>The payload of a Wi-Fi QR code, <c>WIFI:T:WPA;S:name;P:password;;</c>, seen from the byte after its first colon. A backslash escapes what follows.</summary>
internal static class WifiForm
{
    public readonly record struct Payload((int Start, int End)? Name, (int Start, int End)? Password);

    public static Payload At(ReadOnlySpan<byte> text, int start)
    {
        var payload = default(Payload);
        for (var fields = 0; fields < 8 && start + 1 < text.Length && text[start + 1] == ':'; fields++)
        {
            var end = start + 2;
            while (end < text.Length && end - start < 512 && text[end] is not ((byte)';' or (byte)'\n' or (byte)'\r'))
                end += text[end] == '\\' && end + 1 < text.Length && text[end + 1] is not ((byte)'\n' or (byte)'\r') ? 2 : 1;
            if (end >= text.Length || text[end] != ';')
                return default;
            if (end > start + 2)
            {
                payload = text[start] switch
                {
                    (byte)'S' => payload with { Name = (start + 2, end) },
                    (byte)'P' => payload with { Password = (start + 2, end) },
                    _ => payload,
                };
            }

            start = end + 1;
        }

        return payload;
    }
}
