using System.Text;

namespace LabGovernance.Adapters.Execution;

/// <summary>Cuts a UTF-8 stream into lines as its bytes arrive. Invalid bytes become U+FFFD; LF and CR LF end a line.</summary>
internal sealed class LineSplitter(Action<string> deliver)
{
    /// <summary>The longest text delivered at once, in UTF-16 units; a longer line comes in pieces.</summary>
    public const int LongestPiece = 8 * 1024;

    private readonly Decoder _decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetDecoder();
    private readonly char[] _decoded = new char[LongestPiece];
    // One more, for a CR of which only the next character says whether it belongs to the line.
    private readonly char[] _piece = new char[LongestPiece + 1];
    private int _length;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[Decode(bytes, end: false)..];
    }

    /// <summary>Delivers what came after the last line end.</summary>
    public void End()
    {
        Decode([], end: true);
        if (_length > 0)
            EndLine();
    }

    private int Decode(ReadOnlySpan<byte> bytes, bool end)
    {
        _decoder.Convert(bytes, _decoded, end, out var used, out var made, out _);
        ReadOnlySpan<char> text = _decoded.AsSpan(0, made);
        for (var newline = text.IndexOf('\n'); newline >= 0; newline = text.IndexOf('\n'))
        {
            Hold(text[..newline]);
            EndLine();
            text = text[(newline + 1)..];
        }

        Hold(text);
        return used;
    }

    private void Hold(ReadOnlySpan<char> text)
    {
        while (_length + text.Length > _piece.Length)
        {
            var room = _piece.Length - _length;
            text[..room].CopyTo(_piece.AsSpan(_length));
            text = text[room..];
            _length = _piece.Length;
            EndPiece();
        }

        text.CopyTo(_piece.AsSpan(_length));
        _length += text.Length;
    }

    private void EndPiece()
    {
        var whole = char.IsHighSurrogate(_piece[LongestPiece - 1]) ? LongestPiece - 1 : LongestPiece;
        deliver(new string(_piece, 0, whole));
        _piece.AsSpan(whole, _length - whole).CopyTo(_piece);
        _length -= whole;
    }

    private void EndLine()
    {
        if (_length > 0 && _piece[_length - 1] == '\r')
            _length--;
        if (_length > LongestPiece)
            EndPiece();
        var length = _length;
        _length = 0;
        deliver(new string(_piece, 0, length));
    }
}
