namespace LabGovernance.Sanitizing;

/// <summary>What is no text.</summary>
internal static class BinaryText
{
    public const string Message = "This is no text: it has zero bytes.";

    public const string Next = "Leave it out. Of text in another encoding give the text, not the bytes.";

    /// <summary>A zero byte among the first eight thousand, as git sees it.</summary>
    public static bool Is(ReadOnlySpan<byte> text) => text[..Math.Min(text.Length, 8000)].Contains((byte)0);
}
