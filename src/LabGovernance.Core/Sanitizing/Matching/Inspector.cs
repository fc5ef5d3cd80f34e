using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using LabGovernance.Sanitizing.Forms;
using LabGovernance.Sanitizing.Scanning;

namespace LabGovernance.Sanitizing.Matching;

/// <summary>Goes to every shape of a text, asks the rules that the shape leads to, and writes down what they find. Each finding costs its own length, and nothing is read twice.</summary>
internal ref struct Inspector
{
    private static readonly SearchValues<byte> OneWord = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_.-:~"u8);

    private readonly ReadOnlySpan<byte> _text;
    private readonly RuleIndex _rules;
    private readonly TextFormat _format;
    private readonly ByteCheck? _phone;
    private readonly WordsBefore _words;
    private readonly List<Finding> _findings;

    // The value that was read last, and the end of the colons of the last address: what lies within is done with.
    private int _valueStart;
    private int _valueEnd;
    private int _colonsEnd;
    private int _blobEnd;
    private int _blockEnd;
    private KnownEnd _word;

    public Inspector(ReadOnlySpan<byte> text, RuleIndex rules, TextFormat format, ByteCheck? phone, WordsBefore words, List<Finding> findings)
    {
        words.Clear();
        _words = words;
        _text = text;
        _rules = rules;
        _format = format;
        _phone = phone;
        _findings = findings;
    }

    /// <summary>Takes what is left and may hold a secret; null when nobody asks.</summary>
    public List<Residue>? Left { get; init; }

    /// <summary>Takes what was read on further lines: when that changes, so may what is found.</summary>
    public required List<Outlook> Outlooks { get; init; }

    /// <param name="start">Shapes that begin before this are not looked at.</param>
    /// <param name="end">Nor those that begin at or after this.</param>
    public void Inspect(int start, int end)
    {
        if (_rules.HasLineStarts && start == 0)
            AtLine(-1);
        var scanner = new ShapeScanner(_text, start);
        while (scanner.Advance() && scanner.Position < end)
        {
            var first = scanner.Position;
            for (var bits = scanner.Run; bits != 0; bits &= bits - 1)
                AtRun(first + BitOperations.TrailingZeroCount(bits));
            AtNames(first, scanner);
            if ((scanner.Scheme | scanner.At | scanner.Dollar | scanner.Dashes) != 0)
                AtMarks(first, scanner);
            if ((scanner.Dots | scanner.Colons | scanner.Mac) != 0)
                AtAddresses(first, scanner);
            if ((scanner.Number | scanner.Iban | scanner.Decimal | scanner.Plus) != 0)
                AtNumbers(first, scanner);
        }
    }

    /// <summary>Looks at what is written with per cent signs: names of secrets and e-mail addresses in the part of an address that holds another.</summary>
    public readonly void InspectEscaped(int start, int end)
    {
        var done = start;
        for (var at = start; at < end && _text[at..end].IndexOf((byte)'%') is var next and >= 0; at++)
        {
            at += next;
            if (at + 3 >= _text.Length)
                return;
            if (_text[at + 1] == '4' && _text[at + 2] == '0')
                Add(Form.Email, EmailForm.AtEscaped(_text, at));
            else if (at >= done && _text[at + 1] == '3' && (_text[at + 2] | 0x20) is 'd' or 'a')
                done = AtEscapedKey(at);
        }
    }

    // Returns where what was found ends.
    private readonly int AtEscapedKey(int at)
    {
        var end = at >= 3 && EscapedValue.IsQuote(_text, at - 3) ? at - 3 : at;
        Span<int> found = stackalloc int[16];
        if (!_rules.Names.CanEnd(_text, end) || _rules.Names.Find(_text, end, found, out _) is not (> 0 and var count))
            return at;
        var value = EscapedValue.Read(_text, at + 3);
        var best = -1;
        foreach (var rule in found[..count])
            best = !value.IsEmpty && Fits(_rules.Keyed[rule]!, value) && IsNear(_rules.Keyed[rule]!.Near, at, 400) ? rule : best;
        if (best < 0 || Reference.Is(_text[value.Start..value.End], isQuoted: true, isProse: false))
            return at;
        _findings.Add(new Finding(value.Start, value.End, best, Strength.Named) { OpenEnd = value.OpenEnd });
        return value.End;
    }

    // In the order of the text: a name within the value of another is none, and that must not depend on where a block begins.
    private void AtNames(int first, in ShapeScanner scanner)
    {
        var lines = _rules.HasLineStarts ? scanner.Line : 0;
        for (var bits = scanner.Key | scanner.Tag | scanner.Option | lines; bits != 0; bits &= bits - 1)
        {
            var at = first + BitOperations.TrailingZeroCount(bits);
            var bit = bits & (0 - bits);
            if ((scanner.Key & bit) != 0)
            {
                // Most names stand right before it and are none of ours.
                if (!ByteSet.Alphanumeric[_text[at - 1]] || _text[at - 1] == 'I' || _rules.Names.CanEnd(_text, at))
                    AtKey(at);
            }
            else if ((lines & bit) != 0)
            {
                AtLine(at);
            }
            else if ((scanner.Tag & bit) != 0)
            {
                AtTag(at);
            }
            else
            {
                AtOption(at);
            }
        }
    }

    private void AtMarks(int first, in ShapeScanner scanner)
    {
        for (var bits = scanner.Scheme; bits != 0; bits &= bits - 1)
            AtScheme(first + BitOperations.TrailingZeroCount(bits));
        for (var bits = scanner.At; bits != 0; bits &= bits - 1)
            Add(Form.Email, EmailForm.At(_text, first + BitOperations.TrailingZeroCount(bits)));
        for (var bits = scanner.Dollar; bits != 0; bits &= bits - 1)
            Add(Form.PasswordHash, PasswordHashForm.At(_text, first + BitOperations.TrailingZeroCount(bits)), Strength.Token);
        for (var bits = scanner.Dashes; bits != 0; bits &= bits - 1)
            AtDashes(first + BitOperations.TrailingZeroCount(bits));
    }

    private void AtAddresses(int first, in ShapeScanner scanner)
    {
        for (var bits = scanner.Dots; bits != 0; bits &= bits - 1)
        {
            if (IPv4Form.At(_text, first + BitOperations.TrailingZeroCount(bits)) is not { } found)
                continue;
            if (IPv4Form.IsPublic(found.Address) || AddressSpace.IsMapped(found.Address))
                Add(Form.PublicIPv4, (found.Start, found.End), AddressSpace.IsMapped(found.Address));
            Add(Form.AccessLogUser, AccessLogForm.At(_text, found.End));
        }

        for (var bits = scanner.Colons; bits != 0; bits &= bits - 1)
        {
            var colon = first + BitOperations.TrailingZeroCount(bits);
            if (colon < _colonsEnd)
                continue;
            var found = IPv6Form.At(_text, colon);
            _colonsEnd = found.End;
            if (found.Address is { } address && (IPv6Form.IsPublic(address) || AddressSpace.IsMapped(address)))
                Add(Form.PublicIPv6, (found.Start, found.End), AddressSpace.IsMapped(address));
        }

        for (var bits = scanner.Mac; bits != 0; bits &= bits - 1)
            Add(Form.Mac, MacForm.At(_text, first + BitOperations.TrailingZeroCount(bits)));
    }

    private void AtNumbers(int first, in ShapeScanner scanner)
    {
        for (var bits = scanner.Number; bits != 0; bits &= bits - 1)
            AtNumber(first + BitOperations.TrailingZeroCount(bits));
        for (var bits = scanner.Iban; bits != 0; bits &= bits - 1)
            Add(Form.Iban, IbanForm.At(_text, first + BitOperations.TrailingZeroCount(bits)));
        for (var bits = scanner.Decimal; bits != 0; bits &= bits - 1)
            Add(Form.Coordinates, CoordinatesForm.At(_text, first + BitOperations.TrailingZeroCount(bits)));
        for (var bits = scanner.Plus; bits != 0; bits &= bits - 1)
        {
            if (PhoneForm.At(_text, first + BitOperations.TrailingZeroCount(bits)) is { } found && _phone?.Invoke(_text[found.Start..found.End]) != false)
                Add(Form.Phone, found);
        }
    }

    private void AtRun(int start)
    {
        Token(start);
        if (Left is not null && start >= _blobEnd && Residue.Blob(_text, start) is { } blob)
        {
            Left.Add(blob);
            _blobEnd = blob.End;
        }

        if (start == 0)
            return;

        // What a run may stand behind without being part of it, or may be the second part of.
        switch (_text[start - 1])
        {
            case (byte)'\\':
                Token(start + 1);
                break;
            case (byte)'%':
                Token(start + 2);
                break;
            case (byte)'[' when start > 1 && _text[start - 2] == 0x1b && _text[start..].IndexOf((byte)'m') is var end and >= 0 and < 8:
                Token(start + end + 1);
                break;
            case (byte)'.' or (byte)':' or (byte)'+' or (byte)'/' or (byte)'~':
                Before(start - 1);
                if (_text[start - 1] == '/')
                    Path(start);
                break;
            case (byte)' ':
                Scheme(start);
                break;
        }
    }

    // A run may be the second or third part of a token: "dp.pt.…", "1//0…".
    private readonly void Before(int end)
    {
        for (var parts = 0; parts < 3 && end > 0; parts++)
        {
            var before = ByteSet.Token.RunBefore(_text, end, 24);
            if (before == 24 || (before == 0 && _text[end - 1] != '/'))
                return;
            if (before > 0)
                Token(end - before);
            end -= before + 1;
            if (end <= 0 || !(_text[end] is (byte)'.' or (byte)':' or (byte)'/'))
                return;
        }
    }

    private readonly void Token(int start)
    {
        if (start + 1 >= _text.Length)
            return;
        var entries = _rules.Tokens(_text[start], _text[start + 1]);
        if (entries.All.Length == 0)
            return;
        var run = ByteSet.RunOfTokens(_text[start..Math.Min(_text.Length, start + RuleIndex.LongestLead)]);
        if (run < entries.Lead)
            return;
        foreach (var entry in entries.All)
        {
            if (entry.Lead <= run && entry.Pattern.Match(_text, start) is { } found && entry.Check?.Invoke(_text[found.Start..found.End]) != false && IsNear(entry.Near, start, 400))
                _findings.Add(new Finding(found.Start, found.End, entry.Rule, Strength.Token));
        }
    }

    private readonly void Path(int start)
    {
        foreach (var entry in _rules.Paths)
        {
            if (_text[..start].EndsWith(entry.Beginning) && entry.Pattern.Match(_text, start - entry.Beginning.Length) is { } found)
                _findings.Add(new Finding(found.Start, found.End, entry.Rule, Strength.Token));
        }
    }

    private readonly void Scheme(int start)
    {
        var rule = _rules.Of(Form.AuthorizationScheme);
        if (rule < 0 || start < 6)
            return;
        var word = start - 1 - ByteSet.Alphanumeric.RunBefore(_text, start - 1, 16);
        if (start - word < 6 || AuthorizationScheme.Length(_text[word..]) != start - word)
            return;
        var end = start;
        while (end < _text.Length && end - start < ValueReader.Limit && (ByteSet.TokenAndDot[_text[end]] || _text[end] is (byte)'+' or (byte)'/' or (byte)'=' or (byte)'~'))
            end++;
        while (end > start && _text[end - 1] == '.')
            end--;
        var value = _text[start..end];
        if (IsOneWord(value) && Checks.Entropy(value) >= 3)
            _findings.Add(new Finding(start, end, rule, Strength.Named));
    }

    private void AtKey(int at)
    {
        var end = at;
        while (end > 0 && at - end < 40 && _text[end - 1] is (byte)' ' or (byte)'\t')
            end--;
        if (_text[at] == ':' && _text[..at].EndsWith("WIFI"u8))
        {
            var payload = WifiForm.At(_text, at + 1);
            Add(Form.WifiPassword, payload.Password, Strength.Token);
            Add(Form.WifiName, payload.Name, Strength.Token);
            (_valueStart, _valueEnd) = (at, Math.Max(payload.Password?.End ?? at, payload.Name?.End ?? at));
            return;
        }

        var quoted = end > 0 && _text[end - 1] is (byte)'"' or (byte)'\'';
        if (quoted)
        {
            end--;
            while (end > 0 && _text[end - 1] == '\\')
                end--;
        }

        if (_rules.Names.CanEnd(_text, end) && !IsInValue(at))
            AtKey(at, end, quoted);
    }

    private void AtKey(int at, int end, bool quoted)
    {
        var separator = _text[at];
        if (at + 1 < _text.Length && separator == _text[at + 1])
            return;
        Span<int> found = stackalloc int[16];
        var count = _rules.Names.Find(_text, end, found, out var start);
        if (PairedName.EndBefore(_text, end) is { } pair && _rules.Names.CanEnd(_text, pair) && _rules.Names.Find(_text, pair, found, out _) is > 0 and var paired)
            (count, start) = (paired, end - PairedName.Value.Length);
        if (count == 0)
            return;
        var assigns = separator == ':' && at + 1 < _text.Length && _text[at + 1] == '=';
        Named(PlaceOf(start, separator, quoted), assigns ? at + 2 : at + 1, found[..count]);
    }

    private void AtTag(int at)
    {
        if (PlaceholderText.EndingAt(_text, at + 1) is { } literal)
        {
            _findings.Add(new Finding(literal, at + 1, Finding.Literal, Strength.Form));
            return;
        }

        if (IsInValue(at))
            return;
        var before = _text[Math.Max(0, at - 256)..at];
        var open = before.LastIndexOf((byte)'<');
        while (open >= 0 && PlaceholderText.LengthAt(before, open) > 0)
            open = before[..open].LastIndexOf((byte)'<');
        if (open < 0 || open + 1 == before.Length || before[open + 1] is (byte)'/' or (byte)'!' or (byte)'?')
            return;
        var nameStart = at - before.Length + open + 1;
        var nameEnd = nameStart + ByteSet.TokenAndDot.Run(_text, nameStart, 128);
        if (nameEnd < at && _text[nameEnd] == ':')
            nameEnd = nameEnd + 1 + ByteSet.TokenAndDot.Run(_text, nameEnd + 1, 128);
        Span<int> found = stackalloc int[16];
        var count = _rules.Names.Find(_text, nameEnd, found, out var start);
        if (count > 0)
            Named(new NamePlace(start, (byte)'>'), at + 1, found[..count]);
    }

    private void AtOption(int at)
    {
        var start = at + 2;
        var end = start + ByteSet.Token.Run(_text, start, 64);
        if (IsInValue(start) || end + 1 >= _text.Length || _text[end] != ' ' || _text[end + 1] is (byte)'-' or (byte)'\n' or (byte)'\r')
            return;
        Span<int> found = stackalloc int[16];
        var count = _rules.Names.Find(_text, end, found, out _);
        if (count > 0)
            Named(new NamePlace(start, (byte)' ') { IsOption = true }, end + 1, found[..count]);
    }

    private void AtLine(int newline)
    {
        if (!MayBeginLine(newline + 1))
            return;
        var start = SkipPrompt(newline + 1);
        var end = start + ByteSet.Token.Run(_text, start, 48);
        if (!_rules.LineStarts.CanEnd(_text, end) || IsInValue(start) || end == start || end >= _text.Length || _text[end] is not ((byte)' ' or (byte)'\t'))
            return;
        if (_text[end..Math.Min(_text.Length, end + 16)].TrimStart(" \t"u8) is [(byte)'=' or (byte)':', ..])
            return;
        Span<int> found = stackalloc int[16];
        var count = _rules.LineStarts.Find(_text, end, found, out var nameStart);
        if (count == 0 || nameStart != start)
            return;
        var named = 0;
        foreach (var rule in found[..count])
        {
            if (!_rules.Lines.TryGetValue(rule, out var patterns))
                found[named++] = rule;
            else
                AtWords(rule, patterns, start, end);
        }

        if (named > 0)
            Named(new NamePlace(start, (byte)' ') { OwnsLine = true }, end + 1, found[..named]);
    }

    // Asked first, because it is false for nearly all lines: a prompt or a blank, the beginning of a name, or that of a user before an @.
    private readonly bool MayBeginLine(int start)
    {
        if (start + 2 >= _text.Length)
            return false;
        if (_rules.LineStarts.CanBegin(_text[start], _text[start + 1]) || _text[start] is (byte)' ' or (byte)'\t' or (byte)'$' or (byte)'#' or (byte)'+' or (byte)'>' or (byte)':')
            return true;
        var name = start + ByteSet.RunOfNames(_text[start..Math.Min(_text.Length, start + 64)]);
        return name < _text.Length && (_text[name] == '@' || _text[start..].StartsWith("sudo "u8));
    }

    private void AtWords(int rule, LinePattern[] patterns, int start, int end)
    {
        foreach (var pattern in patterns)
        {
            if (!pattern.BeginsWith(_text[start..end]) || pattern.Match(_text, end) is not { } value)
                continue;
            var bytes = _text[value.Start..value.End];
            if (bytes.Length < 3 || bytes[0] == '-' || (bytes.Length == 3 && ByteSet.Digits.Run(bytes, 0, 3) == 3))
                continue;
            if (!Reference.Is(bytes, value.IsQuoted, isProse: true))
                Add(rule, value, Strength.Named);
            (_valueStart, _valueEnd) = (value.Start, value.End);
            return;
        }
    }

    // Blanks, "$ ", "# ", "user@host:~$ ", "sudo ".
    private readonly int SkipPrompt(int start)
    {
        var line = _text[start..Math.Min(_text.Length, start + 96)];
        var at = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
        if (at < 0)
            return start;
        if (line[at] is (byte)'$' or (byte)'#' or (byte)'+' or (byte)'>' or (byte)':' && at + 1 < line.Length && line[at + 1] == ' ')
            at += 2;
        else if (ByteSet.TokenAndDot.Run(line, at, 64) is var name && at + name < line.Length && line[at + name] == '@'
            && line[at..].IndexOf(" "u8) is var blank and > 0 && line[at + blank - 1] is (byte)'$' or (byte)'#')
            at += blank + 1;
        if (line[at..].StartsWith("sudo "u8))
            at += 5;
        return start + at;
    }

    private void AtScheme(int colon)
    {
        var address = AddressReader.Read(_text, colon);
        if (_rules.UserInfo >= 0 && address.Password is { } password)
            _findings.Add(new Finding(password.Start, password.End, _rules.UserInfo, Strength.Address));
        if (_rules.UserInfo >= 0 && address.User is { } user)
            _findings.Add(new Finding(user.Start, user.End, _rules.UserInfo, Strength.Address));
        if (address.PathStart >= _text.Length || _text[address.PathStart] != '/' || address.Host is not { Length: > 3 and <= 80 } host)
            return;
        Span<char> folded = stackalloc char[80];
        for (var i = 0; i < host.Length; i++)
            folded[i] = (char)(char.IsAsciiLetterUpper((char)_text[host.Start + i]) ? _text[host.Start + i] | 0x20 : _text[host.Start + i]);
        var name = folded[..host.Length];
        for (var whole = true; ; whole = false)
        {
            foreach (var entry in _rules.Hosts(name) ?? [])
            {
                if ((whole || entry.Below) && entry.Pattern.Match(_text, address.PathStart) is { } found)
                    _findings.Add(new Finding(found.Start, found.End, entry.Rule, Strength.Token));
            }

            var dot = name.IndexOf('.');
            if (dot < 0)
                return;
            name = name[(dot + 1)..];
        }
    }

    // What begins within a block ends with it.
    private void AtDashes(int start)
    {
        if (start < _blockEnd)
            return;
        foreach (var (rule, label) in _rules.Blocks)
        {
            if (ArmourReader.Read(_text, start, label) is { } block)
            {
                Add(rule, block, Strength.Block);
                _blockEnd = block.End;
                return;
            }
        }
    }

    private readonly void AtNumber(int start)
    {
        var digits = ByteSet.Digits.Run(_text, start, 24);
        if (digits is 4 or >= CardForm.ShortestNumber)
            Add(Form.PaymentCard, CardForm.At(_text, start));
        if (PlaceholderText.IsNumber(_text.Slice(start, digits)))
            _findings.Add(new Finding(start, start + digits, Finding.Literal, Strength.Form));
        foreach (var entry in _rules.NumbersThatBeginWith(digits))
        {
            if (entry.Pattern.Match(_text, start) is { } found && (start == 0 || _text[start - 1] is not ((byte)'.' or (byte)'-'))
                && entry.Check?.Invoke(_text[found.Start..found.End]) != false && IsNear(entry.Near, start, 100))
            {
                _findings.Add(new Finding(found.Start, found.End, entry.Rule, Strength.Form));
            }
        }
    }

    private readonly NamePlace PlaceOf(int start, byte separator, bool quoted)
    {
        var before = start > 0 ? _text[start - 1] : (byte)0;
        var line = _text[Math.Max(0, start - 48)..start];
        line = line[(line.LastIndexOf((byte)'\n') + 1)..].Trim(" \t\"'"u8);
        return new NamePlace(start, separator)
        {
            IsQuoted = quoted,
            Enclosing = !quoted && before is (byte)'"' or (byte)'\'' or (byte)'`' ? before : (byte)0,
            InQuery = separator == '=' && before is (byte)'?' or (byte)'&',
            IsOption = before == '-',
            OwnsLine = start <= 48 || _text[(start - 48)..start].Contains((byte)'\n') ? line.IsEmpty || IsIntroduction(line) : false,
        };
    }

    private static bool IsIntroduction(ReadOnlySpan<byte> line)
        => line.SequenceEqual("-"u8) || line.SequenceEqual("export"u8) || line.SequenceEqual("set"u8) || line.SequenceEqual("*"u8) || line.SequenceEqual("ENV"u8) || line.SequenceEqual("ARG"u8)
            || line.SequenceEqual("- export"u8) || line.SequenceEqual("#"u8) || line.SequenceEqual("//"u8) || line.SequenceEqual(";"u8);

    private void Named(NamePlace name, int valueAt, scoped ReadOnlySpan<int> rules)
    {
        ValueSpan? whole = null;
        ValueSpan? word = null;
        var reach = 0;
        var best = -1;
        var bestValue = ValueSpan.None;
        var bestIsNear = false;

        // Longer names come later and win, unless a shorter one has its words near.
        foreach (var rule in rules)
        {
            if (rule < 0)
            {
                best = best == ~rule ? -1 : best;
                continue;
            }

            var entry = _rules.Keyed[rule]!;
            if (entry.Place == KeyPlace.Query && !name.InQuery)
                continue;
            if (entry.List)
            {
                AtList(rule, valueAt);
                continue;
            }

            var value = entry.Place == KeyPlace.Header
                ? whole ??= ValueReader.Read(_text, valueAt, name, _format, wholeLine: true, ref _word, ref reach)
                : word ??= ValueReader.Read(_text, valueAt, name, _format, wholeLine: false, ref _word, ref reach);
            if (value.IsEmpty || (bestIsNear && entry.Near.IsEmpty) || !Fits(entry, value) || !IsNear(entry.Near, valueAt, 400))
                continue;
            best = rule;
            bestValue = value;
            bestIsNear = !entry.Near.IsEmpty;
        }

        if (best < 0)
        {
            NoteOutlook(valueAt, valueAt, reach);
            if (Left is not null && word is { IsEmpty: false } left && left.End - left.Start is >= 20 and <= 512 && IsOneWord(_text[left.Start..left.End]) && Checks.Entropy(_text[left.Start..left.End]) >= 3.5)
                Left.Add(new Residue(left.Start, left.End, IsNamed: true));
            return;
        }

        if (bestValue.IsNumber && PlaceholderText.IsGivenNumber(_text[bestValue.Start..bestValue.End]))
            return;
        if (Reference.Is(_text[bestValue.Start..bestValue.End], bestValue.IsQuoted, bestValue.IsProse))
        {
            NoteOutlook(valueAt, valueAt, reach);

            // What stands in a reference is no name: ${DB_PASSWORD:?not set}.
            if (_text[bestValue.Start] == '$')
                (_valueStart, _valueEnd) = (bestValue.Start, Reference.End(_text[..bestValue.End], bestValue.Start));
            return;
        }

        NoteOutlook(valueAt, bestValue.End, reach);
        Add(best, bestValue, Strength.Named);
        _valueStart = bestValue.Start;
        _valueEnd = bestValue.End;
    }

    private readonly void NoteOutlook(int at, int open, int reach)
    {
        reach = Math.Min(_text.Length, reach);
        if (reach > at && _text[at..reach].Contains((byte)'\n'))
            Outlooks.Add(new Outlook(at, open, reach));
    }

    private readonly void AtList(int rule, int at)
    {
        var end = Math.Min(_text.Length, at + 1024);
        NoteOutlook(at, at, end);
        var items = 0;
        for (; at < end && items < 256; at++)
        {
            var b = _text[at];
            if (char.IsAsciiDigit((char)b))
            {
                var digits = ByteSet.Digits.Run(_text, at, 20);
                if (items == 0 && !_text[..at].TrimEnd(" \t\r\n"u8).EndsWith("["u8) && !_text[..at].EndsWith("- "u8))
                    return;
                if (at + digits < _text.Length && (ByteSet.Word[_text[at + digits]] || _text[at + digits] is (byte)'.' or (byte)':'))
                    return;
                _findings.Add(new Finding(at, at + digits, rule, Strength.Named) { IsNumber = true });
                items++;
                at += digits - 1;
            }
            else if (!(b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)'-' or (byte)'[') || (b == '[' && items > 0))
            {
                return;
            }
        }
    }

    private readonly bool IsInValue(int at) => at >= _valueStart && at < _valueEnd;

    private readonly bool Fits(RuleIndex.KeyedEntry entry, ValueSpan value)
    {
        var shape = entry.Shape;
        var bytes = _text[value.Start..value.End];
        if (bytes.Length < shape.MinLength || bytes.Length > shape.MaxLength || (shape.OneWord && !IsOneWord(bytes)))
            return false;
        if (shape.MinEntropy > 0 && Checks.Entropy(bytes[..Math.Min(bytes.Length, 1024)]) < shape.MinEntropy)
            return false;
        var matches = entry.Patterns.IsEmpty;
        foreach (var pattern in entry.Patterns)
            matches |= pattern.IsAll(bytes);
        return matches && shape.Check?.Invoke(bytes) != false;
    }

    private static bool IsOneWord(ReadOnlySpan<byte> value)
        => value.IndexOfAnyExcept(OneWord) < 0 && value.ContainsAnyInRange((byte)'0', (byte)'9')
            && (value.ContainsAnyInRange((byte)'a', (byte)'z') || value.ContainsAnyInRange((byte)'A', (byte)'Z'));

    private readonly bool IsNear(ImmutableArray<byte[]> words, int at, int reach) => words.IsEmpty || _words.HasAny(words, _text, at, reach);

    private readonly void Add(Form form, (int Start, int End)? found, Strength strength = Strength.Form)
    {
        if (found is { } place && _rules.Of(form) is var rule and >= 0)
            _findings.Add(new Finding(place.Start, place.End, rule, strength));
    }

    // An address that could be one of ours is no finding: it must only not be given to another.
    private readonly void Add(Form form, (int Start, int End) found, bool isLiteral)
    {
        if (_rules.Of(form) is var rule and >= 0)
            _findings.Add(new Finding(found.Start, found.End, isLiteral ? Finding.Literal : rule, Strength.Form));
    }

    private readonly void Add(int rule, ValueSpan value, Strength strength)
    {
        _findings.Add(new Finding(value.Start, value.End, rule, strength) { IsNumber = value.IsNumber, InMarkup = value.InMarkup, OpenEnd = value.OpenEnd });
    }
}
