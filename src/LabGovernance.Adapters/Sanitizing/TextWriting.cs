using System.Buffers;
using System.Text;

namespace LabGovernance.Adapters.Sanitizing;

/// <summary>Takes UTF-8 and writes it to a stream in another encoding.</summary>
internal sealed class TextWriting(Stream stream, TextEncoding encoding) : IBufferWriter<byte>
{
    private const int Least = 64 * 1024;

    private readonly Decoder? _decoder = encoding.Kind == TextKind.Utf8 ? null : new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private readonly Encoding? _target = encoding.Kind == TextKind.Utf8 ? null : encoding.Strict();
    private byte[] _buffer = new byte[Least];
    private int _filled;

    public void Advance(int count)
    {
        _filled += count;
        if (_filled >= Least)
            Flush(last: false);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_filled);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_filled);
    }

    /// <summary>Writes what is left.</summary>
    /// <exception cref="DecoderFallbackException">What came out is no text.</exception>
    public void Complete() => Flush(last: true);

    private void Reserve(int size)
    {
        if (_buffer.Length - _filled >= Math.Max(size, 1))
            return;
        if (_filled > 0)
            Flush(last: false);
        if (_buffer.Length < size)
            _buffer = new byte[size];
    }

    private void Flush(bool last)
    {
        var text = _buffer.AsSpan(0, _filled);
        _filled = 0;
        if (_decoder is null)
        {
            stream.Write(text);
            return;
        }

        var characters = new char[_decoder.GetCharCount(text, last)];
        _ = _decoder.GetChars(text, characters, last);
        // The decoder keeps what is no whole character, so a pair is never cut.
        stream.Write(_target!.GetBytes(characters));
    }
}
