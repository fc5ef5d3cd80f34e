using System.Runtime.CompilerServices;

namespace LabGovernance.Sanitizing.Scanning;

/// <summary>
/// Walks over a text, 64 bytes at a time, and says where which shape begins. Each block is classified once; every shape is then a few
/// shifts and ands of those masks ("is there a digit, two bytes on a colon, …"), for 64 places at once. Nothing here depends on what the rules are.
/// The plain reading of each shape is ReferenceScanner in the tests, which a property holds this to. What lies outside the text is zero bytes.
/// </summary>
internal ref struct ShapeScanner
{
    private readonly ReadOnlySpan<byte> _text;
    private CharacterClasses _previous;
    private CharacterClasses _this;
    private CharacterClasses _next;

    public ShapeScanner(ReadOnlySpan<byte> text)
    {
        _text = text;
        Position = -64;
        Read(0, out _next);
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
        Position += 64;
        if (Position >= _text.Length)
            return false;
        _previous = _this;
        _this = _next;
        Read(Position + 64, out _next);
        FindWords();
        FindNames();
        FindNumbers();
        FindAddresses();
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Read(int position, out CharacterClasses classes)
    {
        if (position <= _text.Length - 64)
        {
            CharacterClasses.Of(_text[position..], out classes);
            return;
        }

        Span<byte> padded = stackalloc byte[64];
        padded.Clear();
        if (position < _text.Length)
            _text[position..].CopyTo(padded);
        CharacterClasses.Of(padded, out classes);
    }

    private void FindWords()
    {
        var dash = new Bits(_this.Dash, _next.Dash);
        var token = new Bits(
            _this.Letter | _this.Digit | _this.Underscore | _this.Dash,
            _next.Letter | _next.Digit | _next.Underscore | _next.Dash);
        var tokenBefore = token.Behind(_previous.Letter | _previous.Digit | _previous.Underscore | _previous.Dash);
        var two = token & token.Ahead(1);
        var four = two & two.Ahead(2);
        var eight = four & four.Ahead(4);
        Run = (eight & eight.Ahead(8) & ~tokenBefore).This;

        At = _this.At & tokenBefore.This & token.Ahead(1).This;

        var twoDashes = dash & dash.Ahead(1);
        var dashBefore = dash.Behind(_previous.Dash);
        Option = (twoDashes & new Bits(_this.Letter, _next.Letter).Ahead(2) & ~tokenBefore).This;
        var fiveDashes = twoDashes & twoDashes.Ahead(2) & dash.Ahead(4);
        Dashes = (fiveDashes & new Bits(_this.Upper, _next.Upper).Ahead(5) & ~dashBefore).This;

        Line = _this.Newline;
    }

    private void FindNames()
    {
        var word = new Bits(_this.Letter | _this.Digit, _next.Letter | _next.Digit);
        var wordBefore = word.Behind(_previous.Letter | _previous.Digit).This;
        var digit = new Bits(_this.Digit, _next.Digit);
        var slash = new Bits(_this.Slash, _next.Slash);
        var quoteBefore = new Bits(_this.Quote, 0).Behind(_previous.Quote).This;
        var blankBefore = new Bits(_this.Blank, 0).Behind(_previous.Blank).This;

        Scheme = _this.Colon & slash.Ahead(1).This & slash.Ahead(2).This;
        var colonOfTime = _this.Colon & digit.Behind(_previous.Digit).This & digit.Ahead(1).This;
        Key = (_this.Colon | _this.EqualSign) & (wordBefore | quoteBefore | blankBefore) & ~Scheme & ~colonOfTime;
        Tag = _this.Greater & (wordBefore | quoteBefore);
        Dollar = _this.Dollar & word.Ahead(1).This & ~wordBefore;
    }

    private void FindNumbers()
    {
        var digit = new Bits(_this.Digit, _next.Digit);
        var digitBefore = digit.Behind(_previous.Digit);
        var word = new Bits(_this.Letter | _this.Digit, _next.Letter | _next.Digit);
        var wordBefore = word.Behind(_previous.Letter | _previous.Digit).This;
        var blank = new Bits(_this.Blank, _next.Blank);
        var dash = new Bits(_this.Dash, _next.Dash);
        var dot = new Bits(_this.Dot, _next.Dot);

        var two = digit & digit.Ahead(1);
        var four = two & two.Ahead(2);
        var between = blank | dash;
        var grouped = (between.Ahead(3) & two.Ahead(4)) | (between.Ahead(4) & two.Ahead(5)) | (between.Ahead(5) & two.Ahead(6)) | (dot.Ahead(3) & four.Ahead(4));
        var date = dash.Ahead(4) & dash.Ahead(7);
        Number = (two & digit.Ahead(2) & ((four & four.Ahead(4)) | grouped) & ~date).This & ~wordBefore;

        Decimal = (dot & digitBefore & four.Ahead(1)).This;
        Plus = _this.Plus & digit.Ahead(1).This & ~wordBefore;

        var upper = new Bits(_this.Upper, _next.Upper);
        Iban = (upper & upper.Ahead(1) & two.Ahead(2) & (word | blank).Ahead(4)).This & ~wordBefore;

        var inNumber = dot & digitBefore & digit.Ahead(1);
        var twoDots = inNumber & (inNumber.Ahead(2) | inNumber.Ahead(3) | inNumber.Ahead(4));
        Dots = (twoDots & (twoDots.Ahead(2) | twoDots.Ahead(3) | twoDots.Ahead(4))).This;
    }

    private void FindAddresses()
    {
        var hex = new Bits(_this.Digit | _this.HexLetter, _next.Digit | _next.HexLetter);
        var colon = new Bits(_this.Colon, _next.Colon);
        var dot = new Bits(_this.Dot, _next.Dot);
        var between = colon | new Bits(_this.Dash, _next.Dash);

        var two = hex & hex.Ahead(1);
        var pair = two & between.Ahead(2);
        var pairs = pair & pair.Ahead(3);
        var six = pairs & pairs.Ahead(6) & pair.Ahead(12) & two.Ahead(15);
        var four = two & two.Ahead(2);
        var dotted = four & dot.Ahead(4) & four.Ahead(5) & dot.Ahead(9) & four.Ahead(10);
        Mac = (six | dotted).This;

        // A name of a program's parts (std::vector) has letters beyond f at its colons.
        var notHex = new Bits(_this.Letter & ~_this.HexLetter, _next.Letter & ~_next.HexLetter);
        var atOnce = colon & colon.Ahead(1) & ~notHex.Behind(_previous.Letter & ~_previous.HexLetter) & ~notHex.Ahead(2);
        var near = colon & (colon.Ahead(1) | colon.Ahead(2) | colon.Ahead(3) | colon.Ahead(4) | colon.Ahead(5));
        var chain = near & (near.Ahead(1) | near.Ahead(2) | near.Ahead(3) | near.Ahead(4) | near.Ahead(5));
        Colons = (chain | atOnce).This;
    }
}
