using System.Text;

namespace LabGovernance.Adapters.Verification;

/// <summary>Searches a stream for two UTF-8 texts at once, in constant memory.</summary>
internal sealed class TextSearch(TextExpectation expectation)
{
    private const int ChunkBytes = 256 * 1024;

    private readonly byte[] _wanted = Encoding.UTF8.GetBytes(expectation.Wanted ?? "");
    private readonly byte[] _unwanted = Encoding.UTF8.GetBytes(expectation.Unwanted ?? "");

    /// <summary>Whether each text was met. Stops as soon as the answer can't change: at the unwanted text, or when only the wanted was asked for.</summary>
    public (bool Wanted, bool Unwanted) Search(Stream stream, CancellationToken cancellation)
    {
        var overlap = Math.Max(_wanted.Length, _unwanted.Length) - 1;
        var buffer = new byte[ChunkBytes + overlap];
        var wantedSeen = false;
        var carried = 0;
        int read;
        while ((read = stream.Read(buffer, carried, ChunkBytes)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var filled = buffer.AsSpan(0, carried + read);
            if (_unwanted.Length > 0 && filled.IndexOf(_unwanted) >= 0)
                return (wantedSeen, true);
            wantedSeen |= _wanted.Length > 0 && filled.IndexOf(_wanted) >= 0;
            if (wantedSeen && _unwanted.Length == 0)
                return (true, false);
            carried = Math.Min(overlap, filled.Length);
            filled[^carried..].CopyTo(buffer);
        }

        return (wantedSeen, false);
    }
}
