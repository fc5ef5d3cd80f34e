using System.Text;
using CsCheck;
using LabGovernance.Adapters.Verification;

namespace LabGovernance.Adapters.Tests.Verification;

public sealed class TextSearchTests
{
    [Fact]
    public void A_text_is_found_wherever_the_reads_cut_it()
        => Gen.Select(Gen.String[Gen.Char["ab"], 0, 40], Gen.String[Gen.Char["ab"], 1, 5], Gen.String[Gen.Char["ab"], 1, 5], Gen.Int[1, 7])
            .Sample((text, wanted, unwanted, step) =>
            {
                using var stream = new StingyStream(Encoding.UTF8.GetBytes(text), step);
                var found = new TextSearch(new TextExpectation(wanted, unwanted)).Search(stream, default);
                var unwantedThere = text.Contains(unwanted, StringComparison.Ordinal);
                Assert.Equal(unwantedThere, found.Unwanted);
                if (!unwantedThere)
                    Assert.Equal(text.Contains(wanted, StringComparison.Ordinal), found.Wanted);
            });

    [Fact]
    public void Three_hundred_megabytes_are_searched_in_a_fixed_buffer()
    {
        using var stream = new StingyStream(new byte[1], int.MaxValue, repeat: 300_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal((false, false), new TextSearch(new TextExpectation("ready", "panic")).Search(stream, default));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    /// <summary>Gives a few bytes at a time, or one byte very often.</summary>
    private sealed class StingyStream(byte[] bytes, int step, long repeat = 0) : Stream
    {
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => Math.Max(bytes.Length, repeat);

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var length = (int)Math.Min(Math.Min(count, step), Length - _at);
            if (repeat > 0)
                buffer.AsSpan(offset, length).Fill(bytes[0]);
            else
                bytes.AsSpan((int)_at, length).CopyTo(buffer.AsSpan(offset));
            _at += length;
            return length;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
