using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;
using LabGovernance.Sanitizing;

namespace LabGovernance.Core.Tests.Sanitizing;

public sealed class KnownSecretsTests
{
    private const string Secret = "k7#Lq\"9z&R/ w%2'$x";

    private static readonly Sanitizer None = new(new SanitizeRuleSet([]));

    public static TheoryData<string> Written =>
    [
        Secret, Uri.EscapeDataString(Secret), WebUtility.UrlEncode(Secret), JsonSerializer.Serialize(Secret), WebUtility.HtmlEncode(Secret), Convert.ToHexString(Encoding.UTF8.GetBytes(Secret)),
        Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Secret)), Secret.Replace("\"", "\\\"", StringComparison.Ordinal), Secret.Replace("'", "''", StringComparison.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Written))]
    public void It_is_found_however_it_is_written(string written)
        => Assert.Equal(written.StartsWith('"') ? "x \"<KNOWN_1>\" y" : "x <KNOWN_1> y", Clean("x " + written + " y"));

    [Fact]
    public void It_is_found_in_base64_wherever_it_begins()
    {
        foreach (var before in new[] { "", "a", "ab", "abc", "user:" })
        {
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Secret + "?"));
            Assert.DoesNotContain(encoded[8..20], Clean("x " + encoded + " y"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n    ")]
    [InlineData("\\\n\t")]
    public void It_is_found_across_a_wrapped_line(string wrap)
    {
        // A blank of its own at the break can't be told from the break's.
        foreach (var at in Enumerable.Range(1, Secret.Length - 1).Where(at => wrap == "\n" || (Secret[at] is not (' ' or '"') && Secret[at - 1] != ' ')))
        {
            var after = Clean("text " + Secret[..at] + wrap + Secret[at..] + " text");
            Assert.Equal("text <KNOWN_1>" + wrap + "<KNOWN_2> text", after);
        }
    }

    [Fact]
    public void No_cut_of_the_text_lets_it_through()
        => Gen.Select(Gen.String[Gen.Char['!', '~'], 6, 60], SanitizeTexts.Any.Array[2, 3], Gen.Int[1, 500]).Sample(
            (secret, texts, size) =>
            {
                using var known = new KnownSecrets([secret]);
                var text = Encoding.UTF8.GetBytes(string.Join(' ' + secret + ' ', texts.Select(t => string.Concat(Enumerable.Repeat(t, 500)))));
                var output = new ArrayBufferWriter<byte>();
                using var stream = new StreamSanitizer(new Sanitizer(SanitizeRuleSet.Shipped), output, new SanitizeRequest { Known = known });
                foreach (var chunk in text.Chunk(size))
                    stream.Write(chunk);
                _ = stream.Complete().Value;
                return output.WrittenSpan.IndexOf(Encoding.UTF8.GetBytes(' ' + secret + ' ')) < 0;
            },
            iter: 60);

    [Fact]
    public void Short_values_are_not_looked_for_and_said_to_be_so()
    {
        using var known = new KnownSecrets(["abc"]);
        var result = None.Sanitize("abc", new SanitizeRequest { Known = known }).Value;
        Assert.Equal("abc", result.Text);
        Assert.Single(result.Summary.Warnings);
    }

    private static string Clean(string text)
    {
        using var known = new KnownSecrets([Secret, "another-one-that-is-long"]);
        return None.Sanitize(text, new SanitizeRequest { Known = known, Format = TextFormat.Plain }).Value.Text;
    }
}
