using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>Files copied to, or streamed into, a host of another network: <c>scp -r /srv host.example:</c>, <c>tar c /srv | ssh host.example …</c>.</summary>
internal static class SentAway
{
    /// <summary>The word that names such a host, unless the pattern names it; null when nothing is sent there.</summary>
    public static Riding? Of(Invocation invocation, Func<int, bool> isNamed)
    {
        var at = invocation.Name switch
        {
            "scp" or "rsync" or "pscp" or "gsync" => Last(invocation.Words),
            "tar" or "bsdtar" or "gtar" => Archive(invocation.Words),
            "mosquitto_pub" => HostOption(invocation.Words),
            "ssh" => invocation is { Feed.IsUnknown: true, Opening.Target: { } target } ? Index(invocation.Words, target) : 0,
            _ => 0,
        };
        return at > 0 && !isNamed(at) && HostOf(invocation.Name!, invocation.Words[at].Shape) is { } host && !NearHosts.Are(host) ? new Riding(invocation.Words[at], Effect.Ask) : null;
    }

    private static int Last(IReadOnlyList<ShellWord> words)
    {
        for (var i = words.Count - 1; i > 0; i--)
        {
            if (words[i].Shape is not ['-', _, ..])
                return i;
        }

        return 0;
    }

    /// <summary>The archive that tar is told to make on another host.</summary>
    private static int Archive(IReadOnlyList<ShellWord> words)
    {
        for (var i = 1; i + 1 < words.Count; i++)
        {
            var shape = words[i].Shape;
            if (shape == "--force-local")
                return 0;
            if (shape is "-f" or "--file" || ((i == 1 || shape is ['-', not '-', ..]) && shape[^1] == 'f' && shape.IndexOf('/', StringComparison.Ordinal) < 0))
                return i + 1;
        }

        return 0;
    }

    /// <summary>The broker that a file, or the input, is published to.</summary>
    private static int HostOption(IReadOnlyList<ShellWord> words)
    {
        if (!words.Any(w => w.Text is "-f" or "--file" or "-l" or "--stdin-line" or "-s" or "--stdin-file"))
            return 0;
        return Math.Max(Behind(words, "-h"), Behind(words, "--host"));
    }

    private static int Behind(IReadOnlyList<ShellWord> words, string option)
    {
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (words[i].Text == option)
                return i + 1;
        }

        return 0;
    }

    private static int Index(IReadOnlyList<ShellWord> words, ShellWord word)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Shape == word.Shape)
                return i;
        }

        return 0;
    }

    private static string? HostOf(string program, string word)
    {
        if (word.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme)
            word = word[(scheme + 3)..].Split('/')[0].Split(':')[0];
        else if (program is not ("ssh" or "mosquitto_pub"))
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || word.AsSpan(0, colon).Contains('/'))
                return null;
            word = word[..colon];
        }

        return word[(word.LastIndexOf('@') + 1)..];
    }
}
