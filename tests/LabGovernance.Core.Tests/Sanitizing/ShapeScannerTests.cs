using System.Text;
using CsCheck;
using LabGovernance.Sanitizing.Scanning;

namespace LabGovernance.Core.Tests.Sanitizing;

public sealed class ShapeScannerTests
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        "a", "F", "Z", "0", "7", "::", ":", "=", ".", "-", "--", "-----", "@", "$", "/", "://", "\"", "'", ">", "+", "\n", " ", "\t", "_", "é", "\0",
        "abcdefghijklmnop", "12345678", "1.2.3.4", "aa:bb:cc:dd:ee:ff", "2026-11-25", "DE89 ", "4111 1111 ", "52.5200", "password=");

    private static readonly Gen<byte[]> Texts = Pieces.Array[0, 90].Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces)));

    [Theory]
    [InlineData(512)]
    [InlineData(256)]
    [InlineData(128)]
    [InlineData(0)]
    public void The_kernel_sees_what_a_plain_reading_sees(int width)
    {
        var widest = CharacterClasses.Width;
        CharacterClasses.Width = Math.Min(width, widest);
        try
        {
            Texts.Sample(Agrees, iter: 3000, threads: 1);
            Gen.Byte.Array[0, 300].Sample(Agrees, iter: 500, threads: 1);
        }
        finally
        {
            CharacterClasses.Width = widest;
        }
    }

    private static bool Agrees(byte[] text)
    {
        var seen = new string[text.Length];
        Array.Fill(seen, "");
        var scanner = new ShapeScanner(text);
        while (scanner.Advance())
        {
            for (var bit = 0; bit < ShapeScanner.Step; bit++)
            {
                var shapes = ShapesAt(scanner, bit);
                if (scanner.Position + bit < text.Length)
                    seen[scanner.Position + bit] = shapes;
                else if (shapes.Length > 0)
                    return false;
            }
        }

        return Enumerable.Range(0, text.Length).All(i => seen[i] == ReferenceScanner.ShapesAt(text, i));
    }

    private static string ShapesAt(in ShapeScanner scanner, int bit)
    {
        (ulong Mask, string Name)[] shapes =
        [
            (scanner.Run, "run"), (scanner.Key, "key"), (scanner.Tag, "tag"), (scanner.Option, "option"), (scanner.At, "at"), (scanner.Dots, "dots"), (scanner.Mac, "mac"),
            (scanner.Colons, "colons"), (scanner.Dashes, "dashes"), (scanner.Dollar, "dollar"), (scanner.Scheme, "scheme"), (scanner.Number, "number"), (scanner.Iban, "iban"),
            (scanner.Decimal, "decimal"), (scanner.Plus, "plus"), (scanner.Line, "line"),
        ];
        return string.Join(' ', shapes.Where(s => (s.Mask & (1UL << bit)) != 0).Select(s => s.Name));
    }
}
