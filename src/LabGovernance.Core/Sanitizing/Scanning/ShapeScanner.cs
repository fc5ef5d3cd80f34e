namespace LabGovernance.Sanitizing.Scanning;

/// <summary>
/// Walks over a text and says where which shape begins. Sixty-four bytes are classified at once; every shape is then a few shifts and ands of those masks
/// ("is there a digit, two bytes on a colon, …"), for all places at once. The blocks overlap: of each, the first byte is only looked back at and the last
/// seventeen only ahead to, so that no mask ever needs its neighbours. Nothing here depends on what the rules are. The plain reading of each shape is
/// ReferenceScanner in the tests, which a property holds this to. What lies outside the text is zero bytes.
/// </summary>
internal ref struct ShapeScanner
{
    /// <summary>How many places a block speaks of.</summary>
    public const int Step = 46;

    private const ulong Places = (1UL << Step) - 1;

    private readonly ReadOnlySpan<byte> _text;

    public ShapeScanner(ReadOnlySpan<byte> text)
    {
        _text = text;
        Position = -Step;
    }

    /// <summary>Where the current block begins.</summary>
    public int Position { get; private set; }

    /// <summary>The first of sixteen letters, digits, <c>_</c>, <c>-</c>, with none before it.</summary>
    public ulong Run { get; private set; }

    /// <summary>A <c>=</c> or <c>:</c> after what may be a name (a letter, a digit, a quote, a blank); not the colon of a time or of an address.</summary>
    public ulong Key { get; private set; }

    /// <summary>A <c>&gt;</c> after a letter, a digit or a quote.</summary>
    public ulong Tag { get; private set; }

    /// <summary>The first dash of <c>--name</c>.</summary>
    public ulong Option { get; private set; }

    /// <summary>An <c>@</c> between letters, digits, <c>_</c> or <c>-</c>.</summary>
    public ulong At { get; private set; }

    /// <summary>The first of three dots between digits, two to four bytes apart.</summary>
    public ulong Dots { get; private set; }

    /// <summary>The first of six pairs of hexadecimal digits with <c>:</c> or <c>-</c> between them, or of three fours with dots.</summary>
    public ulong Mac { get; private set; }

    /// <summary>The first of three colons at most five bytes apart, or of two at once that are no part of a name.</summary>
    public ulong Colons { get; private set; }

    /// <summary>The first of exactly five dashes, before a capital.</summary>
    public ulong Dashes { get; private set; }

    /// <summary>A <c>$</c> before a letter or digit, and not after one.</summary>
    public ulong Dollar { get; private set; }

    /// <summary>The colon of <c>://</c>.</summary>
    public ulong Scheme { get; private set; }

    /// <summary>The first of three digits or more that go on for eight, or in groups; not of a date.</summary>
    public ulong Number { get; private set; }

    /// <summary>Two capitals, two digits, and something after them.</summary>
    public ulong Iban { get; private set; }

    /// <summary>A decimal point, with four digits after it.</summary>
    public ulong Decimal { get; private set; }

    /// <summary>A <c>+</c> before a digit, and not after a letter or digit.</summary>
    public ulong Plus { get; private set; }

    /// <summary>A line break.</summary>
    public ulong Line { get; private set; }

    /// <summary>Goes to the next block. False after the last.</summary>
    public bool Advance()
    {
        Position += Step;
        if (Position >= _text.Length)
            return false;
        Read(Position - 1, out var c);
        FindWords(c);
        FindNames(c);
        FindNumbers(c);
        FindAddresses(c);
        return true;
    }

    private readonly void Read(int from, out CharacterClasses classes)
    {
        if (from >= 0 && from <= _text.Length - 64)
        {
            CharacterClasses.Of(_text.Slice(from, 64), out classes);
            return;
        }

        Span<byte> padded = stackalloc byte[64];
        padded.Clear();
        var first = Math.Max(from, 0);
        _text.Slice(first, Math.Min(64 + from - first, _text.Length - first)).CopyTo(padded[(first - from)..]);
        CharacterClasses.Of(padded, out classes);
    }

    // Bit i of a mask is byte i - 1 of the block. x >> n asks at n bytes on, x << 1 at the byte before.
    private void FindWords(in CharacterClasses c)
    {
        var token = c.Letter | c.Digit | c.Underscore | c.Dash;
        var notAfterToken = ~(token << 1);
        var two = token & (token >> 1);
        var four = two & (two >> 2);
        var eight = four & (four >> 4);
        Run = Of(eight & (eight >> 8) & notAfterToken);

        At = Of(c.At & (token << 1) & (token >> 1));

        var twoDashes = c.Dash & (c.Dash >> 1);
        Option = Of(twoDashes & (c.Letter >> 2) & notAfterToken);
        Dashes = Of(twoDashes & (twoDashes >> 2) & (c.Dash >> 4) & (c.Upper >> 5) & ~(c.Dash << 1));

        Line = Of(c.Newline);
    }

    private void FindNames(in CharacterClasses c)
    {
        var word = c.Letter | c.Digit;
        var scheme = c.Colon & (c.Slash >> 1) & (c.Slash >> 2);
        var colonOfTime = c.Colon & (c.Digit << 1) & (c.Digit >> 1);
        Scheme = Of(scheme);
        Key = Of((c.Colon | c.EqualSign) & ((word | c.Quote | c.Blank) << 1) & ~scheme & ~colonOfTime);
        Tag = Of(c.Greater & ((word | c.Quote) << 1));
        Dollar = Of(c.Dollar & (word >> 1) & ~(word << 1));
    }

    private void FindNumbers(in CharacterClasses c)
    {
        var notAfterWord = ~((c.Letter | c.Digit) << 1);
        var two = c.Digit & (c.Digit >> 1);
        var four = two & (two >> 2);
        var between = c.Blank | c.Dash;
        var grouped = ((between >> 3) & (two >> 4)) | ((between >> 4) & (two >> 5)) | ((between >> 5) & (two >> 6)) | ((c.Dot >> 3) & (four >> 4));
        var date = (c.Dash >> 4) & (c.Dash >> 7);
        Number = Of(two & (c.Digit >> 2) & ((four & (four >> 4)) | grouped) & ~date & notAfterWord);

        Decimal = Of(c.Dot & (c.Digit << 1) & (four >> 1));
        Plus = Of(c.Plus & (c.Digit >> 1) & notAfterWord);
        Iban = Of(c.Upper & (c.Upper >> 1) & (two >> 2) & ((c.Letter | c.Digit | c.Blank) >> 4) & notAfterWord);

        var dot = c.Dot & (c.Digit << 1) & (c.Digit >> 1);
        var dots = dot & ((dot >> 2) | (dot >> 3) | (dot >> 4));
        Dots = Of(dots & ((dots >> 2) | (dots >> 3) | (dots >> 4)));
    }

    private void FindAddresses(in CharacterClasses c)
    {
        var hex = c.Digit | c.HexLetter;
        var two = hex & (hex >> 1);
        var pair = two & ((c.Colon | c.Dash) >> 2);
        var pairs = pair & (pair >> 3);
        var six = pairs & (pairs >> 6) & (pair >> 12) & (two >> 15);
        var four = two & (two >> 2);
        Mac = Of(six | (four & (c.Dot >> 4) & (four >> 5) & (c.Dot >> 9) & (four >> 10)));

        // A name of a program's parts (std::vector) has letters beyond f at its colons.
        var notHex = c.Letter & ~c.HexLetter;
        var atOnce = c.Colon & (c.Colon >> 1) & ~(notHex << 1) & ~(notHex >> 2);
        var near = c.Colon & ((c.Colon >> 1) | (c.Colon >> 2) | (c.Colon >> 3) | (c.Colon >> 4) | (c.Colon >> 5));
        Colons = Of((near & ((near >> 1) | (near >> 2) | (near >> 3) | (near >> 4) | (near >> 5))) | atOnce);
    }

    private static ulong Of(ulong mask) => (mask >> 1) & Places;
}
