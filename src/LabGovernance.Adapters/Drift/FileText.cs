using System.Text;
using LabGovernance.Drift;
using LabGovernance.Sanitizing;

namespace LabGovernance.Adapters.Drift;

/// <summary>What is kept of a file's content so that a comparison can tell what differs: text without secrets, of small files that everyone may read.</summary>
internal static class FileText
{
    /// <summary>Of longer files the digest is all that is kept.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>All texts of a baseline together.</summary>
    public const int MostBytesInAll = 16 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static FileState Kept(FileState state, ReadOnlySpan<byte> content)
    {
        if (content.Contains((byte)0))
            return state;
        string text;
        try
        {
            text = Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return state;
        }
        // Whoever closes a file to others means its content.
        var isPrivate = state.Mode is { Length: > 0 } mode && ((mode[^1] - '0') & 4) == 0;
        return ComposeFields.IsCompose(state.Path) && ComposeFields.Of(text, isPrivate) is { } fields ? state with { Fields = fields }
            : isPrivate ? state
            : state with { Text = VisibleText.Of(Redaction.Apply(text)) };
    }

    /// <summary>Leaves out the texts that would be too many.</summary>
    public static void Bound(FileState[] states)
    {
        long all = 0;
        for (var i = 0; i < states.Length; i++)
        {
            all += states[i].Text?.Length ?? 0;
            if (all > MostBytesInAll && states[i].Text is not null)
                states[i] = states[i] with { Text = null };
        }
    }
}
