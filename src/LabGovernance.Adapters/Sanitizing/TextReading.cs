using System.Text;

namespace LabGovernance.Adapters.Sanitizing;

/// <summary>Reads a stream of any encoding as UTF-8, piece by piece.</summary>
internal sealed class TextReading
{
    private const int Piece = 128 * 1024;

    private readonly Stream _stream;
    private readonly byte[] _bytes = new byte[Piece];
    private readonly Decoder? _decoder;
    private readonly char[] _characters = [];
    private readonly byte[] _text = [];
    private readonly Encoder? _encoder;
    private readonly long _expected;
    private int _waiting;
    private bool _ended;

    private TextReading(Stream stream, byte[] beginning, int length)
    {
        _stream = stream;
        _expected = stream.CanSeek ? stream.Length : 0;
        Encoding = TextEncoding.Of(beginning.AsSpan(0, length));
        IsBinary = BinaryFile.Is(beginning.AsSpan(0, length));
        BytesRead = length;
        Mark = beginning[..Encoding.MarkLength];
        _waiting = length - Encoding.MarkLength;
        beginning.AsSpan(Encoding.MarkLength, _waiting).CopyTo(_bytes);
        if (Encoding.Kind == TextKind.Utf8)
            return;
        _decoder = Encoding.Strict().GetDecoder();
        _encoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetEncoder();
        _characters = new char[Piece];
        _text = new byte[System.Text.Encoding.UTF8.GetMaxByteCount(Piece)];
    }

    public TextEncoding Encoding { get; }

    /// <summary>True when the beginning is that of a kind of file that holds no text.</summary>
    public bool IsBinary { get; }

    /// <summary>The byte order mark; empty where there is none.</summary>
    public byte[] Mark { get; }

    /// <summary>True when the end came before the length that the stream had at its beginning.</summary>
    public bool IsCutShort => _ended && BytesRead < _expected;

    /// <summary>How much of the stream was read.</summary>
    public long BytesRead { get; private set; }

    public static TextReading Of(Stream stream)
    {
        var beginning = new byte[TextEncoding.Sample];
        var length = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        return new TextReading(stream, beginning, length);
    }

    /// <returns>The next piece, valid until the next call; empty at the end.</returns>
    /// <exception cref="DecoderFallbackException">The bytes are not of the encoding.</exception>
    /// <exception cref="EncoderFallbackException">The characters are none.</exception>
    public ReadOnlySpan<byte> Next()
    {
        while (!_ended)
        {
            var count = _waiting > 0 ? _waiting : _stream.Read(_bytes);
            BytesRead += _waiting > 0 ? 0 : count;
            _waiting = 0;
            _ended = count == 0;
            if (_decoder is null)
                return _bytes.AsSpan(0, count);
            var characters = _decoder.GetChars(_bytes.AsSpan(0, count), _characters, flush: _ended);
            var text = _encoder!.GetBytes(_characters.AsSpan(0, characters), _text, flush: _ended);
            if (text > 0)
                return _text.AsSpan(0, text);
        }

        return default;
    }
}
