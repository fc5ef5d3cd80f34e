using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    // How far words and tags before a value are looked for.
    private const int Near = 420;

    // How far beside a replacement is looked again: before it for names whose values it may be in, after it for names that it may be in. How often, and
    // for how many bytes of each byte of a window.
    private const int BesideBefore = ValueReader.Limit + Beside;
    private const int Beside = 4 * 1024;
    private const int MaxRounds = 64;
    private const int MaxEffort = 8;

    private readonly RuleIndex _rules;
    private readonly SanitizeRequest _request;
    private readonly IBufferWriter<byte> _output;
    private readonly PlaceholderMap _map;
    private readonly byte[]? _mark;
    private byte[]? _window;
    private readonly Draft _draft = new();
    private readonly WordsBefore _wordsBefore = new();
    private readonly List<Finding> _findings = [];
    private readonly List<Residue> _left = [];
    private readonly List<Outlook> _outlooks = [];
    private readonly List<Outlook> _outlooksAgain = [];
    private readonly byte[] _tail = new byte[Before];
    private readonly List<TextFormat> _formats = [];
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
    private bool _unsettled;
    private bool _shortened;
    private int _blobs;
    private int _words;
    private int _longLines;
    private long _noText;
    private int _filled;
    private int _body;
    private long _read;
    private long _written;
    private int _tailLength;
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

    /// <summary>How many bytes were looked at more than once.</summary>
    internal long Looked { get; private set; }

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
        _draft.Clear();
        _draft.Write([], [], 0, 0);
        _tail.AsSpan().Clear();
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
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        if (_request.Known is { TooShort: > 0 } known)
            warnings.Add($"{known.TooShort} of the lab's own secrets are shorter than {KnownSecrets.MinLength} bytes and were not looked for.");
        if (_unsettled)
            warnings.Add("So much stands side by side that not all of what became visible could be followed: sanitize the result once more.");
        if (_words > 0)
            warnings.Add($"{_words} words that look random stand after the name of a secret and were left, because they have not the form that the name has: look at them.");
        if (_blobs > 0)
            warnings.Add($"{_blobs} long stretches of base64 or hexadecimal digits were left, and what is encoded in them was not looked at, other than for the lab's own secrets.");
        if (_longLines > 0)
            warnings.Add($"Lines of more than {Piece / 1024} KiB were read in {_longLines} parts more: what one part says about the next may have been missed.");
        if (_noText > 0)
            warnings.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_noText} bytes ({(double)_noText / _read:P1}) are no UTF-8 and came out as they were."));
        return warnings.ToImmutable();
    }

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

        var begins = _formats.Count == 0;
        if (begins)
            _formats.Add(_format);
        var end = final && text.Length - _body <= Piece + Ahead ? text.Length : EndOfPiece(text);
        Find(text, end);
        _draft.Clear();
        end = Resolve(text, end < text.Length ? EndBeforeOutlooks(text, end) : end);
        if (_draft.Replacements.Count > 0 || _formats.Count > 1 || _shortened)
            end = Settle(text, end, begins && _request.Format == TextFormat.Detect);
        Emit(text, end);
        var keep = Math.Max(0, end - Before);
        _body = end - keep;
        return keep;
    }

    private int EndOfPiece(ReadOnlySpan<byte> text)
    {
        var line = text[_body..(_body + Piece)].LastIndexOf((byte)'\n');
        _longLines += line < 0 ? 1 : 0;
        return line < 0 ? _body + Piece : _body + line + 1;
    }

    // What is replaced in the next piece could no longer be told to a name of this one that looked there.
    private int EndBeforeOutlooks(ReadOnlySpan<byte> text, int end)
    {
        var earliest = end;
        for (var i = _outlooks.Count - 1; i >= 0; i--)
        {
            if (_outlooks[i].Start < earliest && _outlooks[i].End > earliest)
                earliest = text[.._outlooks[i].Start].LastIndexOf((byte)'\n') + 1;
        }

        return earliest >= _body + (Piece / 2) ? earliest : end;
    }

    private void Find(ReadOnlySpan<byte> text, int end)
    {
        _findings.Clear();
        if (_openEnd != ValueEnd.Read)
        {
            var rest = _openEnd == ValueEnd.Armour ? ArmourReader.Rest(text, _body) : ValueReader.Rest(text, _body, _openEnd, _format);
            if (!rest.IsEmpty)
                _findings.Add(new Finding(rest.Start, rest.End, _openRule, Strength.Block) { OpenEnd = rest.OpenEnd });
            _openEnd = ValueEnd.Read;
        }

        _left.Clear();
        _outlooks.Clear();
        var inspector = new Inspector(text, _rules, _format, _request.Phone, _wordsBefore, _findings) { Left = _left, Outlooks = _outlooks };
        inspector.Inspect(0, end);
        inspector.InspectEscaped(0, end);
        _request.Known?.Find(text, end, _findings);
        if (_rules.Custom.Count > 0)
            CustomFinder.Find(text, end, _rules.Custom, _findings);
        FindEntities(text);
        SortFindings();
    }

    private void SortFindings()
        => _findings.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End)
            : a.Strength != b.Strength ? b.Strength.CompareTo(a.Strength) : a.Rule.CompareTo(b.Rule));

    private void FindEntities(ReadOnlySpan<byte> text)
    {
        for (var at = 0; text[at..].IndexOf("&gt;"u8) is var next and >= 0; at += next + 4)
        {
            if (PlaceholderText.EndingAt(text, at + next + 4) is { } start)
                _findings.Add(new Finding(start, at + next + 4, Finding.Literal, Strength.Form));
        }
    }

    // The longer of two that overlap wins, then the stronger; what is left of the other goes as well. Returns where the piece ends.
    private int Resolve(ReadOnlySpan<byte> text, int end)
    {
        var at = _body;
        Finding? held = null;
        foreach (var next in _findings)
        {
            var finding = next.Start < at ? next with { Start = at, IsNumber = false } : next;
            if (finding.Length <= 0 || IsAllowed(text, finding))
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

        return held is { } last ? Replace(text, ref at, last, end) : end;
    }

    // Returns where the piece ends: not before the finding, and not after it when it goes on in the next window.
    private int Replace(ReadOnlySpan<byte> text, ref int at, Finding finding, int end)
    {
        at = finding.End;
        _draft.Replacements.Add(Replacing(text, new Replacement(finding.Start, finding.End, finding, [])));
        return finding.OpenEnd == ValueEnd.Read ? Math.Max(end, at) : at;
    }

    private Replacement Replacing(ReadOnlySpan<byte> text, Replacement replacement)
    {
        var value = text[replacement.Start..replacement.End];
        var finding = replacement.Finding;
        if (finding.Rule == Finding.Literal)
        {
            return _mark is null && _map.Literal(value) is { } other
                ? replacement with { Text = WholeText.Bytes(other.Text), IsFresh = true }
                : replacement with { Text = value.ToArray(), IsFresh = false };
        }

        var kind = finding.Rule == Finding.Known ? "KNOWN" : _rules.Rules[finding.Rule].Placeholder;
        return replacement with { Text = _mark ?? WholeText.Bytes(_map.For(kind, value, StyleOf(text, finding)).Text), IsFresh = true };
    }

    // A replacement changes what stands beside it, and may so let something else be seen, or the whole be of another syntax. So what comes out is looked at
    // again until nothing more is found. It only ever takes out more. Returns where the piece ends.
    private int Settle(ReadOnlySpan<byte> text, int end, bool mayBeOther)
    {
        long effort = 0;
        var all = _formats.Count > 1;
        for (var round = 0; ; round++)
        {
            _draft.Write(_tail.AsSpan(0, _tailLength), text, _body, end);
            if (round == MaxRounds || effort > (long)MaxEffort * (text.Length + Capacity))
            {
                _unsettled = true;
                return end;
            }

            var looked = all ? FindAgain() : FindBeside(round);
            effort += looked;
            Looked += looked;
            var last = _draft.Replacements is [.., var tail] && tail.Finding.OpenEnd != ValueEnd.Read ? tail.End : int.MaxValue;
            var kept = 0;
            foreach (var found in _findings)
            {
                if (Beyond(found, last) is { } finding)
                    CollectionsMarshal.AsSpan(_findings)[kept++] = finding;
            }

            _findings.RemoveRange(kept, _findings.Count - kept);
            foreach (var outlook in _outlooksAgain)
            {
                if (outlook.Start >= _draft.Start && outlook.Start < _draft.End)
                    _outlooks.Add(_draft.InWindow(outlook with { End = Math.Min(outlook.End, _draft.End) }));
            }

            SortFindings();
            if (_draft.Merge(_findings))
            {
                end = Renew(text, end);
                all = _formats.Count > 1;
                continue;
            }

            if (!all && _outlooks.Exists(_draft.IsWithin))
            {
                all = true;
                continue;
            }

            var piece = _draft.Text[_draft.Start.._draft.End];
            if (!mayBeOther || FormatDetector.Of(piece[..Math.Min(piece.Length, 16 * 1024)]) is var other && _formats.Contains(other))
                return end;
            _formats.Add(other);
            all = true;
        }
    }

    // Returns how many bytes were looked at.
    private long FindAgain()
    {
        _findings.Clear();
        _outlooksAgain.Clear();
        FindAgain(_draft.Text, _draft.Start, _draft.End);
        return (long)(_draft.End - _draft.Start) * _formats.Count;
    }

    // Returns how many bytes were looked at.
    private long FindBeside(int round)
    {
        var text = _draft.Text;

        // Armoured text may begin any number of lines before.
        if (_draft.Replacements.Exists(static r => r.IsFresh) && text[_draft.Start.._draft.End].IndexOf("-----BEGIN"u8) >= 0)
            return FindAgain();
        _findings.Clear();
        _outlooksAgain.Clear();
        long effort = 0;
        var start = round == 0 && _shortened ? _draft.Start : -1;
        var end = start < 0 ? -1 : Math.Min(_draft.End, start + Near);
        foreach (var replacement in _draft.Replacements)
        {
            if (!replacement.IsFresh)
                continue;
            var before = text[Math.Max(_draft.Start, replacement.NewStart - BesideBefore)..replacement.NewStart];
            var from = replacement.NewStart - before.Length + Math.Max(0, before.LastIndexOf((byte)'\n'));
            var after = text[replacement.NewEnd..Math.Min(_draft.End, replacement.NewEnd + Beside)];
            var to = replacement.NewEnd + (after.IndexOf((byte)'\n') is var line and >= 0 ? Math.Min(after.Length, Math.Max(line, Near)) : after.Length);
            if (from > end)
            {
                effort += end - start;
                FindAgain(text, start, end);
                start = from;
            }

            end = Math.Max(end, to);
        }

        FindAgain(text, start, end);
        return effort + end - start;
    }

    private void FindAgain(ReadOnlySpan<byte> text, int start, int end)
    {
        if (start < 0)
            return;
        foreach (var format in _formats)
        {
            var inspector = new Inspector(text, _rules, format, _request.Phone, _wordsBefore, _findings) { Outlooks = _outlooksAgain };
            inspector.Inspect(start, end);
            inspector.InspectEscaped(start, end);
        }

        var before = _findings.Count;
        _request.Known?.Find(text[start..end], end - start, _findings);
        if (_rules.Custom.Count > 0)
            CustomFinder.Find(text[start..end], end - start, _rules.Custom, _findings);
        for (var i = before; i < _findings.Count; i++)
            _findings[i] = _findings[i] with { Start = _findings[i].Start + start, End = _findings[i].End + start };
    }

    // A finding in the draft as one in the window; null for one that is no news.
    private Finding? Beyond(Finding found, int last)
    {
        if (found.End <= _draft.Start || found.Start >= _draft.End)
            return null;
        var inDraft = found with { Start = Math.Max(found.Start, _draft.Start) };
        if (inDraft.Rule == Finding.Literal ? _draft.Touches(inDraft) : IsAllowed(_draft.Text, inDraft))
            return null;
        var finding = _draft.InWindow(inDraft);
        if (finding.Start >= last)
            return null;
        return finding.End > last ? finding with { End = last, OpenEnd = ValueEnd.Read } : finding;
    }

    // Gives what is new its placeholder.
    private int Renew(ReadOnlySpan<byte> text, int end)
    {
        for (var i = 0; i < _draft.Replacements.Count; i++)
        {
            var replacement = _draft.Replacements[i];
            if (replacement.Text.Length > 0)
                continue;
            _draft.Replacements[i] = Replacing(text, replacement);
            if (replacement.Finding.OpenEnd == ValueEnd.Read)
            {
                end = Math.Max(end, replacement.End);
                continue;
            }

            _draft.Replacements.RemoveRange(i + 1, _draft.Replacements.Count - i - 1);
            return replacement.End;
        }

        return end;
    }

    private void Emit(ReadOnlySpan<byte> text, int end)
    {
        _openEnd = ValueEnd.Read;
        NoteLeft(text[_body..end], end);
        _shortened = _draft.Replacements is [.., var last] && last.NewEnd > _draft.End - Near;
        if (_draft.Replacements.Count == 0)
        {
            Give(text[_body..end], text[_body..end]);
            return;
        }

        foreach (var replacement in _draft.Replacements)
        {
            var finding = replacement.Finding;
            _openEnd = finding.OpenEnd;
            _openRule = finding.Rule;
            if (finding.Rule == Finding.Literal)
            {
                _changed |= !text[replacement.Start..replacement.End].SequenceEqual(replacement.Text);
                continue;
            }

            _changed = true;
            _counts[finding.Rule == Finding.Known ? ^1 : finding.Rule]++;
            if (_request.Spans)
            {
                var id = finding.Rule == Finding.Known ? "known" : _rules.Rules[finding.Rule].Id;
                _spans.Add(new SanitizedSpan(id, _read + replacement.Start - _body, replacement.End - replacement.Start, _written + replacement.NewStart - _draft.Start, replacement.Text.Length));
            }
        }

        Give(text[_body..end], _draft.Text[_draft.Start.._draft.End]);
    }

    private void NoteLeft(ReadOnlySpan<byte> piece, int end)
    {
        foreach (var left in _left)
        {
            if (left.Start < _body || left.Start >= end || _draft.Replacements.Exists(r => r.Start < left.End && r.End > left.Start))
                continue;
            _words += left.IsNamed ? 1 : 0;
            _blobs += left.IsNamed ? 0 : 1;
        }

        if (System.Text.Unicode.Utf8.IsValid(piece))
            return;

        // A character may be cut by the edges of a piece.
        for (var cut = 0; cut < 3 && !piece.IsEmpty && (piece[0] & 0xC0) == 0x80; cut++)
            piece = piece[1..];
        while (!piece.IsEmpty)
        {
            var status = System.Text.Rune.DecodeFromUtf8(piece, out _, out var length);
            _noText += status is OperationStatus.Done or OperationStatus.NeedMoreData ? 0 : length;
            piece = piece[Math.Max(1, length)..];
        }
    }

    private bool IsAllowed(ReadOnlySpan<byte> text, Finding finding)
        => finding.Rule >= 0
            && (PlaceholderText.IsAllOf(text[finding.Start..finding.End])
                || (_request.SkippedRules.Count > 0 && _request.SkippedRules.Contains(_rules.Rules[finding.Rule].Id))
                || (_request.AllowedValues.Count > 0 && finding.Length < 4096 && _request.AllowedValues.Contains(WholeText.Of(text[finding.Start..finding.End])))
                || _request.Allow?.Invoke(_rules.Rules[finding.Rule].Id, text[finding.Start..finding.End], LineAround(text, finding.Start)) == true);

    private static ReadOnlySpan<byte> LineAround(ReadOnlySpan<byte> text, int at)
    {
        var start = text[..at].LastIndexOf((byte)'\n') + 1;
        var length = text[start..].IndexOf((byte)'\n');
        return length < 0 ? text[start..] : text.Slice(start, length);
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
        Keep(written);
    }

    private void Keep(ReadOnlySpan<byte> written)
    {
        var kept = Math.Min(_tailLength, Math.Max(0, Before - written.Length));
        _tail.AsSpan(_tailLength - kept, kept).CopyTo(_tail);
        written = written[^Math.Min(written.Length, Before)..];
        written.CopyTo(_tail.AsSpan(kept));
        _tailLength = kept + written.Length;
    }
}
