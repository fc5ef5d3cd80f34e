using System.Buffers;
using System.Text;
using LabGovernance.Sanitizing;

namespace LabGovernance.Core.Tests.Sanitizing;

/// <summary>Counts the bytes that are looked at again: a clock would say as much about the machine.</summary>
public sealed class WorkBoundTests
{
    private const int Half = 500_000;

    private static readonly Sanitizer All = new(SanitizeRuleSet.Shipped);

    public static TheoryData<string> Shapes { get; } =
    [
        "a=", "a=a=a=", "password=", "password= ", "password: |\n", "password: >\n a\n", "password: {", "{\"a\":[{\"b\":[", "\"password\":{",
        "-----BEGIN ", "-----BEGIN PRIVATE KEY-----\n", "-----BEGIN PRIVATE KEY-----\nabc\n", "\n", "a\n", "<EMAIL_1>", "a@b.dev,", "%40", "token%3D%2",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Twice_the_text_is_at_most_twice_the_work(string shape) => AssertBounded(shape, known: null);

    [Theory]
    [InlineData("\n")]
    [InlineData("kn0wn0aZ\n0")]
    [InlineData("kn0\nwn0aZ0")]
    [InlineData("aaaaa\n")]
    [InlineData("a=a=a=\n")]
    public void Nor_is_it_more_when_known_values_may_be_wrapped(string shape)
    {
        using var known = new KnownSecrets(["kn0wn0aZ0", "aaaaaaaa", "a=a=a=a=", "ab cd ef"]);
        AssertBounded(shape, known);
    }

    private static void AssertBounded(string shape, KnownSecrets? known)
    {
        var once = Looked(shape, Half, known);
        var twice = Looked(shape, 2 * Half, known);
        Assert.InRange(twice, 0, 40L * 2 * Half);
        Assert.InRange(twice, 0, (2.2 * once) + Half);
    }

    private static long Looked(string shape, int size, KnownSecrets? known)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(shape, size / shape.Length)));
        using var stream = new StreamSanitizer(All, new ArrayBufferWriter<byte>(), new SanitizeRequest { Known = known });
        stream.Write(text);
        _ = stream.Complete().Value;
        return stream.Looked;
    }
}
