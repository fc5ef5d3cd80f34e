namespace LabGovernance.Sanitizing.Matching;

/// <summary>The word before the credential of an authorization header.</summary>
internal static class AuthorizationScheme
{
    /// <summary>How long the scheme and the blanks after it are; 0 when the text does not begin with one.</summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["bearer", "basic", "token", "digest", "apikey", "negotiate", "mediabrowser"])
        {
            if (text.Length > scheme.Length && text[scheme.Length] == ' ' && Begins(text, scheme))
            {
                var length = scheme.Length;
                while (length < text.Length && text[length] == ' ')
                    length++;
                return length;
            }
        }

        return 0;
    }

    private static bool Begins(ReadOnlySpan<byte> text, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if ((text[i] | 0x20) != word[i])
                return false;
        }

        return true;
    }
}
