using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing.Forms;

/// <summary>The user of a line in the common log format, <c>10.0.0.2 - jane [05/Jan/2026:…</c>, seen from the end of the address.</summary>
internal static class AccessLogForm
{
    public static (int Start, int End)? At(ReadOnlySpan<byte> text, int address)
    {
        if (!text[address..].StartsWith(" - "u8))
            return null;
        var start = address + 3;
        var end = start + ByteSet.TokenAndDot.Run(text, start, 64);
        return end > start + 1 && text[end..].StartsWith(" ["u8) && IdentityChecks.IsPersonalUser(text[start..end]) ? (start, end) : null;
    }
}
