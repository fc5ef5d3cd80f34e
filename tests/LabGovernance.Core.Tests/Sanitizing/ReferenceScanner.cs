namespace LabGovernance.Core.Tests.Sanitizing;

/// <summary>Each shape of the kernel as one reads it: byte by byte, with nothing clever.</summary>
internal static class ReferenceScanner
{
    public static string ShapesAt(byte[] text, int i)
    {
        var shapes = new List<string>();
        void When(bool holds, string shape)
        {
            if (holds)
                shapes.Add(shape);
        }

        char C(int at) => i + at >= 0 && i + at < text.Length ? (char)text[i + at] : '\0';
        bool Digit(int at) => char.IsAsciiDigit(C(at));
        bool Hex(int at) => char.IsAsciiHexDigit(C(at));
        bool Word(int at) => char.IsAsciiLetterOrDigit(C(at));
        bool Token(int at) => Word(at) || C(at) is '_' or '-';
        bool Quote(int at) => C(at) is '"' or '\'';
        bool Blank(int at) => C(at) is ' ' or '\t';
        bool Upper(int at) => char.IsAsciiLetterUpper(C(at));
        bool NotHex(int at) => char.IsAsciiLetter(C(at)) && !Hex(at);
        bool Digits(int at, int count) => Enumerable.Range(at, count).All(Digit);
        bool Hexes(int at, int count) => Enumerable.Range(at, count).All(Hex);
        bool InNumber(int at) => C(at) == '.' && Digit(at - 1) && Digit(at + 1);
        bool Between(int at) => Blank(at) || C(at) == '-';

        var scheme = C(0) == ':' && C(1) == '/' && C(2) == '/';
        When(Enumerable.Range(0, 16).All(Token) && !Token(-1), "run");
        When(C(0) is ':' or '=' && (Word(-1) || Quote(-1) || Blank(-1)) && !scheme && !(C(0) == ':' && Digit(-1) && Digit(1)), "key");
        When(C(0) == '>' && (Word(-1) || Quote(-1)), "tag");
        When(C(0) == '-' && C(1) == '-' && char.IsAsciiLetter(C(2)) && !Token(-1), "option");
        When(C(0) == '@' && Token(-1) && Token(1), "at");
        When(InNumber(0) && new[] { 2, 3, 4 }.Any(a => InNumber(a) && new[] { 2, 3, 4 }.Any(b => InNumber(a + b))), "dots");
        var pairs = Enumerable.Range(0, 6).All(p => Hexes(p * 3, 2)) && Enumerable.Range(0, 5).All(p => C((p * 3) + 2) is ':' or '-');
        When(pairs || (Hexes(0, 4) && C(4) == '.' && Hexes(5, 4) && C(9) == '.' && Hexes(10, 4)), "mac");
        var chain = C(0) == ':' && Enumerable.Range(1, 5).Any(a => C(a) == ':' && Enumerable.Range(1, 5).Any(b => C(a + b) == ':'));
        When(chain || (C(0) == ':' && C(1) == ':' && !NotHex(-1) && !NotHex(2)), "colons");
        When(Enumerable.Range(0, 5).All(d => C(d) == '-') && C(-1) != '-' && Upper(5), "dashes");
        When(C(0) == '$' && Word(1) && !Word(-1), "dollar");
        When(scheme, "scheme");
        var grouped = (Between(3) && Digits(4, 2)) || (Between(4) && Digits(5, 2)) || (Between(5) && Digits(6, 2)) || (C(3) == '.' && Digits(4, 4));
        When(Digits(0, 3) && !Word(-1) && (Digits(0, 8) || grouped) && !(C(4) == '-' && C(7) == '-'), "number");
        When(Upper(0) && Upper(1) && Digits(2, 2) && (Word(4) || Blank(4)) && !Word(-1), "iban");
        When(C(0) == '.' && Digit(-1) && Digits(1, 4), "decimal");
        When(C(0) == '+' && Digit(1) && !Word(-1), "plus");
        When(C(0) == '\n', "line");
        return string.Join(' ', shapes);
    }
}
