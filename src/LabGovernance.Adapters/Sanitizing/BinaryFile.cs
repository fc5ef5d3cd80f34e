namespace LabGovernance.Adapters.Sanitizing;

/// <summary>Files that are no text although their beginning may have no zero byte.</summary>
internal static class BinaryFile
{
    private static readonly byte[][] Beginnings =
    [
        [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [.. "BZh"u8], [0x37, 0x7A, 0xBC, 0xAF], [.. "PK\u0003\u0004"u8], [.. "%PDF-"u8],
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8], [.. "SQLite format 3"u8], [0x7F, 0x45, 0x4C, 0x46],
    ];

    public static bool Is(ReadOnlySpan<byte> beginning)
    {
        foreach (var known in Beginnings)
        {
            if (beginning.StartsWith(known))
                return true;
        }

        return false;
    }
}
