using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace LabGovernance.Sanitizing.Matching;

/// <summary>The text before a place, in small letters and without <c>_</c> and <c>-</c>. Several rules ask for the same place, and it is prepared once.</summary>
internal sealed class WordsBefore
{
    private const int Reach = 400;

    private readonly byte[] _folded = new byte[Reach];
    private int _at = -1;
    private int _reach;
    private int _count;

    /// <summary>Forgets the text.</summary>
    public void Clear() => _at = -1;

    /// <param name="words">Small letters and digits.</param>
    /// <param name="text">The text, always the same until it is forgotten.</param>
    /// <param name="at">The place.</param>
    /// <param name="reach">How many bytes before it, at most 400.</param>
    public bool HasAny(ImmutableArray<byte[]> words, ReadOnlySpan<byte> text, int at, int reach)
    {
        if (at != _at || reach != _reach)
            Fold(text[Math.Max(0, at - reach)..at]);
        (_at, _reach) = (at, reach);
        foreach (var word in words)
        {
            if (_folded.AsSpan(0, _count).IndexOf(word) >= 0)
                return true;
        }

        return false;
    }

    private void Fold(ReadOnlySpan<byte> text)
    {
        _count = 0;
        while (!text.IsEmpty)
        {
            var mark = text.IndexOfAny((byte)'_', (byte)'-');
            var part = mark < 0 ? text : text[..mark];
            part.CopyTo(_folded.AsSpan(_count));
            _count += part.Length;
            text = mark < 0 ? default : text[(mark + 1)..];
        }

        ToLower(_folded.AsSpan(0, _count));
    }

    private static void ToLower(Span<byte> text)
    {
        var wide = MemoryMarshal.Cast<byte, Vector<byte>>(text);
        for (var i = 0; i < wide.Length; i++)
            wide[i] += Vector.ConditionalSelect(Vector.LessThan(wide[i] - new Vector<byte>((byte)'A'), new Vector<byte>(26)), new Vector<byte>(0x20), Vector<byte>.Zero);
        for (var i = wide.Length * Vector<byte>.Count; i < text.Length; i++)
            text[i] += char.IsAsciiLetterUpper((char)text[i]) ? (byte)0x20 : (byte)0;
    }
}
