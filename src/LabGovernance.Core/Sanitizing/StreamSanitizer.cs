using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing;

/// <summary>
/// Sanitizes a text of any size in pieces. What comes out depends on the text alone, not on how it was cut: it is read in windows that begin and end where
/// the text says so. A window reaches beyond what is given out by more than the longest value, and begins before it, so that nothing falls between two.
/// </summary>
public sealed class StreamSanitizer : IDisposable
{
    private const int Before = 4 * 1024;
    private const int Ahead = 2 * ValueReader.Limit;
    private const int Piece = 192 * 1024;
    private const int Capacity = Before + Piece + Ahead;

    private readonly RuleIndex _rules;
    private readonly SanitizeRequest _request;
    private readonly IBufferWriter<byte> _output;
    private readonly PlaceholderMap _map;
    private readonly byte[]? _mark;
    private byte[]? _window;
    private readonly ArrayBufferWriter<byte> _piece = new();
    private readonly List<Finding> _findings = [];
    private readonly int[] _counts;
    private readonly ImmutableArray<SanitizedSpan>.Builder _spans = ImmutableArray.CreateBuilder<SanitizedSpan>();
    private readonly IncrementalHash? _before;
    private IncrementalHash? _after;
    private TextFormat _format;
    private Refusal? _refusal;
    private bool _failed = true;
    private bool _begun;
    private bool _changed;
    private bool _disposed;
    private int _filled;
    private int _body;
    private long _read;
    private long _written;
    private int _openRule;
    private ValueEnd _openEnd;

    /// <param name="sanitizer">The rules.</param>
    /// <param name="output">Takes what comes out.</param>
    /// <param name="request">How; null takes the defaults.</param>
    public StreamSanitizer(Sanitizer sanitizer, IBufferWriter<byte> output, SanitizeRequest? request = null)
    {
        ArgumentNullException.ThrowIfNull(sanitizer);
        ArgumentNullException.ThrowIfNull(output);
        _rules = sanitizer.Rules.Index;
        _counts = new int[_rules.Rules.Length + 1];
        _output = output;
        _request = request ?? SanitizeRequest.Default;
        _format = _request.Format;
        _map = _request.Map ?? new PlaceholderMap(remembers: false);
        _map.Begin();
        _mark = _request.Mark is null ? null : WholeText.Bytes(_request.Mark);
        if (_request.Digests)
            _before = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _failed = false;
    }

    /// <summary>Takes more of the text.</summary>
    public void Write(ReadOnlySpan<byte> chunk)
    {
        ThrowIfFailed();
        _window ??= ArrayPool<byte>.Shared.Rent(Capacity);
        while (!chunk.IsEmpty && _refusal is null)
        {
            var taken = Math.Min(chunk.Length, Capacity - _filled);
            chunk[..taken].CopyTo(_window.AsSpan(_filled));
            _filled += taken;
            chunk = chunk[taken..];
            if (_filled == Capacity)
                ReadFilled(final: false);
        }
    }

    /// <summary>Takes all of the text at once, without copying it.</summary>
    internal Outcome<SanitizeSummary> Complete(ReadOnlySpan<byte> text)
    {
        ThrowIfFailed();
        for (var from = 0; _refusal is null && (!_begun || from + _body < text.Length);)
        {
            var window = text[from..Math.Min(text.Length, from + Capacity)];
            from += Guarded(window, final: from + window.Length == text.Length);
        }

        return Summary();
    }

    /// <summary>Says that the text has ended.</summary>
    /// <returns>What was done; or the refusal <c>TextIsBinary</c>.</returns>
    public Outcome<SanitizeSummary> Complete()
    {
        ThrowIfFailed();
        while (_refusal is null && (_body < _filled || !_begun))
            ReadFilled(final: true);
        return Summary();
    }

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (_window is not null)
            ArrayPool<byte>.Shared.Return(_window, clearArray: true);
        _window = null;
        _piece.Clear();
        _before?.Dispose();
        _after?.Dispose();
        _failed = true;
    }

    private static string? Hex(IncrementalHash? hash) => hash is null ? null : Convert.ToHexStringLower(hash.GetHashAndReset());

    private void ThrowIfFailed()
    {
        if (_failed)
            throw new InvalidOperationException("This text was given up, or is done with. Nothing that came out of it may be used.");
    }

    private Outcome<SanitizeSummary> Summary()
    {
        if (_refusal is { } refusal)
            return refusal;
        var before = Hex(_before);
        return new SanitizeSummary(
            Counts(),
            _format,
            _spans.ToImmutable(),
            new TextDigest(_read, before),
            new TextDigest(_written, _after is null ? before : Hex(_after)),
            Warnings());
    }

    private ImmutableSortedDictionary<string, int> Counts()
    {
        var counts = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (var rule = 0; rule < _counts.Length; rule++)
        {
            if (_counts[rule] > 0)
                counts[rule == _rules.Rules.Length ? "known" : _rules.Rules[rule].Id] = _counts[rule];
        }

        return counts.ToImmutable();
    }

    private ImmutableArray<string> Warnings()
        => _request.Known is { TooShort: > 0 } known ? [$"{known.TooShort} of the lab's own secrets are shorter than {KnownSecrets.MinLength} bytes and were not looked for."] : [];

    private void ReadFilled(bool final)
    {
        var keep = Guarded(_window.AsSpan(0, _filled), final);
        _window.AsSpan(keep, _filled - keep).CopyTo(_window);
        _filled -= keep;
    }

    // Whatever is thrown, nothing comes out after it.
    private int Guarded(ReadOnlySpan<byte> text, bool final)
    {
        _failed = true;
        var keep = Read(text, final);
        _failed = false;
        return keep;
    }

    // Gives out a piece of the window. Returns where the next window begins.
    private int Read(ReadOnlySpan<byte> text, bool final)
    {
        if (!_begun)
        {
            _begun = true;
            if (BinaryText.Is(text))
            {
                _refusal = new Refusal("TextIsBinary", BinaryText.Message, BinaryText.Next);
                return 0;
            }

            if (_format == TextFormat.Detect)
                _format = FormatDetector.Of(text[..Math.Min(text.Length, 16 * 1024)]);
        }

        var end = final && text.Length - _body <= Piece + Ahead ? text.Length : EndOfPiece(text);
        Find(text, end);
        end = Emit(text, end);
        var keep = Math.Max(0, end - Before);
        _body = end - keep;
        return keep;
    }

    private int EndOfPiece(ReadOnlySpan<byte> text)
    {
        var line = text[_body..(_body + Piece)].LastIndexOf((byte)'\n');
        return line < 0 ? _body + Piece : _body + line + 1;
    }

    private void Find(ReadOnlySpan<byte> text, int end)
    {
        _findings.Clear();
        if (_openEnd != ValueEnd.Read)
        {
            var rest = _openEnd == ValueEnd.Armour ? ArmourReader.Rest(text, _body) : ValueReader.Rest(text, _body, _openEnd);
            if (!rest.IsEmpty)
                _findings.Add(new Finding(rest.Start, rest.End, _openRule, Strength.Block) { OpenEnd = rest.OpenEnd });
            _openEnd = ValueEnd.Read;
        }

        new Inspector(text, _rules, _format, _request.Phone, _findings).Inspect(end);
        _request.Known?.Find(text, end, _findings);
        if (_rules.Custom.Count > 0)
            CustomFinder.Find(text, end, _rules.Custom, _findings);
        FindEntities(text);
        _findings.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : b.Strength.CompareTo(a.Strength));
    }

    private void FindEntities(ReadOnlySpan<byte> text)
    {
        for (var at = 0; text[at..].IndexOf("&gt;"u8) is var next and >= 0; at += next + 4)
        {
            if (PlaceholderText.EndingAt(text, at + next + 4) is { } start)
                _findings.Add(new Finding(start, at + next + 4, Finding.Literal, Strength.Form));
        }
    }

    // The longer of two that overlap wins, then the stronger; what is left of the other goes as well.
    private int Emit(ReadOnlySpan<byte> text, int end)
    {
        var at = _body;
        Finding? held = null;
        foreach (var next in _findings)
        {
            var finding = next.Start < at ? next with { Start = at, IsNumber = false } : next;
            if (finding.Length <= 0 || IsAllowed(text, finding) || (finding.Strength is Strength.Form or Strength.Token && PlaceholderText.Touches(text, next)))
                continue;
            if (held is not { } current)
            {
                if (finding.Start >= end)
                    break;
                held = finding;
                continue;
            }

            if (finding.Start >= current.End)
            {
                end = Replace(text, ref at, current, end);
                held = finding.Start < end ? finding : null;
                if (held is null)
                    break;
            }
            else if (finding.End > current.End)
            {
                if (current.Rule == Finding.Literal)
                {
                    held = finding with { Start = Math.Min(finding.Start, current.Start) };
                    continue;
                }

                end = Replace(text, ref at, current, end);
                held = current.End < end || current.OpenEnd == ValueEnd.Read ? finding with { Start = current.End, IsNumber = false } : null;
                if (held is null)
                    break;
            }
        }

        if (held is { } last)
        {
            end = Replace(text, ref at, last, end);
        }

        if (at == _body)
        {
            Give(text[_body..end], text[_body..end]);
            return end;
        }

        _piece.Write(text[at..end]);
        Give(text[_body..end], _piece.WrittenSpan);
        _piece.ResetWrittenCount();
        return end;
    }

    private bool IsAllowed(ReadOnlySpan<byte> text, Finding finding)
        => finding.Rule >= 0
            && ((_request.SkippedRules.Count > 0 && _request.SkippedRules.Contains(_rules.Rules[finding.Rule].Id))
                || (_request.AllowedValues.Count > 0 && finding.Length < 4096 && _request.AllowedValues.Contains(WholeText.Of(text[finding.Start..finding.End])))
                || _request.Allow?.Invoke(_rules.Rules[finding.Rule].Id, text[finding.Start..finding.End], LineAround(text, finding.Start)) == true);

    private static ReadOnlySpan<byte> LineAround(ReadOnlySpan<byte> text, int at)
    {
        var start = text[..at].LastIndexOf((byte)'\n') + 1;
        var length = text[start..].IndexOf((byte)'\n');
        return length < 0 ? text[start..] : text.Slice(start, length);
    }

    // Returns where what is given out ends: not before the finding, and not after it when it goes on in the next window.
    private int Replace(ReadOnlySpan<byte> text, ref int at, Finding finding, int end)
    {
        _piece.Write(text[at..finding.Start]);
        var value = text[finding.Start..finding.End];
        at = finding.End;
        if (finding.OpenEnd != ValueEnd.Read)
        {
            _openRule = finding.Rule;
            _openEnd = finding.OpenEnd;
        }

        if (finding.Rule == Finding.Literal)
        {
            WriteLiteral(value);
            return Math.Max(end, at);
        }

        var (id, kind) = finding.Rule == Finding.Known ? ("known", "KNOWN") : (_rules.Rules[finding.Rule].Id, _rules.Rules[finding.Rule].Placeholder);
        var placeholder = _mark ?? WholeText.Bytes(_map.For(kind, value, StyleOf(text, finding)).Text);
        _counts[finding.Rule == Finding.Known ? ^1 : finding.Rule]++;
        if (_request.Spans)
            _spans.Add(new SanitizedSpan(id, _read + finding.Start - _body, value.Length, _written + _piece.WrittenCount, placeholder.Length));
        _changed = true;
        _piece.Write(placeholder);
        return finding.OpenEnd == ValueEnd.Read ? Math.Max(end, at) : at;
    }

    private void WriteLiteral(ReadOnlySpan<byte> value)
    {
        if (_mark is null && _map.Literal(value) is { } other)
        {
            _changed = true;
            _piece.Write(WholeText.Bytes(other.Text));
        }
        else
        {
            _piece.Write(value);
        }
    }

    private PlaceholderStyle StyleOf(ReadOnlySpan<byte> text, Finding finding)
    {
        var matcher = finding.Rule < 0 ? null : _rules.Rules[finding.Rule].Matcher;
        if (matcher is FormRule { Form: Form.PublicIPv4 })
            return PlaceholderStyle.IPv4;
        if (matcher is FormRule { Form: Form.PublicIPv6 })
            return PlaceholderStyle.IPv6;
        if (finding.IsNumber || IsBareNumber(text, finding))
            return text[finding.Start..finding.End].ContainsAny(".eE"u8) ? PlaceholderStyle.Fraction : PlaceholderStyle.Number;
        return finding.InMarkup || _format == TextFormat.Xml ? PlaceholderStyle.Markup : PlaceholderStyle.Brackets;
    }

    // A number in JSON that no name gave away.
    private bool IsBareNumber(ReadOnlySpan<byte> text, Finding finding)
    {
        if (_format != TextFormat.Json || !char.IsAsciiDigit((char)text[finding.End - 1]) || !(char.IsAsciiDigit((char)text[finding.Start]) || text[finding.Start] == '-'))
            return false;
        var before = text[Math.Max(0, finding.Start - 64)..finding.Start].TrimEnd(" \t\r\n"u8);
        var after = text[finding.End..Math.Min(text.Length, finding.End + 64)].TrimStart(" \t\r\n"u8);
        return !before.IsEmpty && before[^1] is (byte)':' or (byte)'[' or (byte)',' && (after.IsEmpty || after[0] is (byte)',' or (byte)'}' or (byte)']')
            && !text[finding.Start..finding.End].ContainsAny(" ,"u8);
    }

    private void Give(ReadOnlySpan<byte> read, ReadOnlySpan<byte> written)
    {
        // The two digests are one until something is taken out.
        if (_after is null && _changed)
            _after = _before?.Clone();
        _before?.AppendData(read);
        _after?.AppendData(written);
        _read += read.Length;
        _written += written.Length;
        _output.Write(written);
    }
}
