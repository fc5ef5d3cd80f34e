using System.Collections.Immutable;
using System.Numerics;
using LabGovernance.Sanitizing.Forms;
using LabGovernance.Sanitizing.Scanning;

namespace LabGovernance.Sanitizing.Matching;

/// <summary>Goes to every shape of a text, asks the rules that the shape leads to, and writes down what they find. Each finding costs its own length, and nothing is read twice.</summary>
internal ref struct Inspector
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly RuleIndex _rules;
    private readonly TextFormat _format;
    private readonly ByteCheck? _phone;
    private readonly List<Finding> _findings;

    // The value that was read last, and the end of the colons of the last address: what lies within is done with.
    private int _valueStart;
    private int _valueEnd;
    private int _colonsEnd;

    public Inspector(ReadOnlySpan<byte> text, RuleIndex rules, TextFormat format, ByteCheck? phone, List<Finding> findings)
    {
        _text = text;
        _rules = rules;
        _format = format;
        _phone = phone;
        _findings = findings;
    }

    /// <param name="end">Shapes that begin at or after this are not looked at.</param>
    public void Inspect(int end)
    {
        if (_rules.HasLineStarts)
            AtLine(-1);
        var scanner = new ShapeScanner(_text);
        while (scanner.Advance() && scanner.Position < end)
        {
            var first = scanner.Position;
            for (var bits = scanner.Run; bits != 0; bits &= bits - 1)
                AtRun(first + BitOperations.TrailingZeroCount(bits));
            for (var bits = scanner.Key; bits != 0; bits &= bits - 1)
                AtKey(first + BitOperations.TrailingZeroCount(bits));
            if ((scanner.Tag | scanner.Option | scanner.Scheme | scanner.At | scanner.Dollar | scanner.Dashes) != 0)
                AtMarks(first, scanner);
            if ((scanner.Dots | scanner.Colons | scanner.Mac) != 0)
                AtAddresses(first, scanner);
            if ((scanner.Number | scanner.Iban | scanner.Decimal | scanner.Plus) != 0)
                AtNumbers(first, scanner);
            if (_rules.HasLineStarts)
            {
                for (var bits = scanner.Line; bits != 0; bits &= bits - 1)
                    AtLine(first + BitOperations.TrailingZeroCount(bits));
            }
        }
    }

    private void AtMarks(int first, in ShapeScanner scanner)
    {
        for (var bits = scanner.Tag; bits != 0; bits &= bits - 1)
            AtTag(first + BitOperations.TrailingZeroCount(bits));
        for (var bits = scanner.Option; bits != 0; bits &= bits - 1)
            AtOption(first + BitOperations.TrailingZeroCount(bits));
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
            if (IPv4Form.At(_text, first + BitOperations.TrailingZeroCount(bits)) is { } found && (IPv4Form.IsPublic(found.Address) || AddressSpace.IsMapped(found.Address)))
                Add(Form.PublicIPv4, (found.Start, found.End), AddressSpace.IsMapped(found.Address));
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
            case (byte)'.' or (byte)':' or (byte)'+' or (byte)'/':
                var before = ByteSet.Token.RunBefore(_text, start - 1, 24);
                if (before is > 0 and < 24)
                    Token(start - 1 - before);
                if (_text[start - 1] == '/')
                    Path(start);
                break;
            case (byte)' ':
                Scheme(start);
                break;
        }
    }

    private readonly void Token(int start)
    {
        if (start + 1 >= _text.Length || _rules.Tokens(_text[start], _text[start + 1]) is not { } entries)
            return;
        foreach (var entry in entries)
        {
            if (entry.Pattern.Match(_text, start) is { } found && entry.Check?.Invoke(_text[found.Start..found.End]) != false && IsNear(entry.Near, start, 400))
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
        if (at > 0 && _text[at - 1] == '>' && PlaceholderText.EndingAt(_text, at) is not null)
            return;
        Span<int> found = stackalloc int[16];
        var count = _rules.Names.Find(_text, end, found, out _);
        if (count > 0)
            Named(new NamePlace(start, (byte)' ') { IsOption = true }, end + 1, found[..count]);
    }

    private void AtLine(int newline)
    {
        var start = newline + 1;
        while (start < _text.Length && start - newline < 40 && _text[start] is (byte)' ' or (byte)'\t')
            start++;
        var end = start + ByteSet.Token.Run(_text, start, 48);
        if (!_rules.LineStarts.CanEnd(_text, end) || IsInValue(start) || end == start || end >= _text.Length || _text[end] is not ((byte)' ' or (byte)'\t'))
            return;
        Span<int> found = stackalloc int[16];
        var count = _rules.LineStarts.Find(_text, end, found, out var nameStart);
        if (count > 0 && nameStart == start)
            Named(new NamePlace(start, (byte)' ') { OwnsLine = true }, end + 1, found[..count]);
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

    private void AtDashes(int start)
    {
        foreach (var (rule, label) in _rules.Blocks)
        {
            if (ArmourReader.Read(_text, start, label) is { } block)
            {
                Add(rule, block, Strength.Block);
                return;
            }
        }
    }

    private readonly void AtNumber(int start)
    {
        Add(Form.PaymentCard, CardForm.At(_text, start));
        var digits = ByteSet.Digits.Run(_text, start, 24);
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
        var best = -1;
        var bestValue = ValueSpan.None;
        var bestIsNear = false;

        // Longer names come later and win, unless a shorter one has its words near.
        foreach (var rule in rules)
        {
            var entry = _rules.Keyed[rule]!;
            if (entry.Place == KeyPlace.Query && !name.InQuery)
                continue;
            var value = entry.Place == KeyPlace.Header
                ? whole ??= ValueReader.Read(_text, valueAt, name, _format, wholeLine: true)
                : word ??= ValueReader.Read(_text, valueAt, name, _format, wholeLine: false);
            if (value.IsEmpty || (bestIsNear && entry.Near.IsEmpty) || !Fits(entry, value) || !IsNear(entry.Near, valueAt, 400))
                continue;
            best = rule;
            bestValue = value;
            bestIsNear = !entry.Near.IsEmpty;
        }

        if (best < 0 || Reference.Is(_text[bestValue.Start..bestValue.End], bestValue.IsQuoted, bestValue.IsProse) || PlaceholderText.StandsIn(_text, bestValue.Start, bestValue.End))
            return;
        Add(best, bestValue, Strength.Named);
        _valueStart = bestValue.Start;
        _valueEnd = bestValue.End;
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
    {
        bool letter = false, digit = false;
        foreach (var b in value)
        {
            letter |= char.IsAsciiLetter((char)b);
            digit |= char.IsAsciiDigit((char)b);
            if (!(ByteSet.Base64[b] || b is (byte)'_' or (byte)'.' or (byte)'-' or (byte)':' or (byte)'~'))
                return false;
        }

        return letter && digit;
    }

    private readonly bool IsNear(ImmutableArray<byte[]> words, int at, int reach)
    {
        if (words.IsEmpty)
            return true;
        Span<byte> folded = stackalloc byte[reach];
        var count = 0;
        foreach (var b in _text[Math.Max(0, at - reach)..at])
        {
            if (b is not ((byte)'_' or (byte)'-'))
                folded[count++] = char.IsAsciiLetterUpper((char)b) ? (byte)(b | 0x20) : b;
        }

        foreach (var word in words)
        {
            if (folded[..count].IndexOf(word) >= 0)
                return true;
        }

        return false;
    }

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
