using System.Diagnostics;
using System.Security.Cryptography;

namespace LabGovernance.Adapters.Tests.Execution;

[Collection(Alone.Name)]
public sealed class BigOutputTests(ITestOutputHelper report)
{
    private const int Length = 300_000_000;

    [Fact]
    public async Task Output_of_any_length_is_digested_in_constant_memory()
    {
        using var self = Process.GetCurrentProcess();
        var before = self.WorkingSet64;
        var allocatedBefore = GC.GetTotalAllocatedBytes();
        var result = await Shell.Script($"head -c {Length} /dev/zero").RunAsync();
        var allocated = GC.GetTotalAllocatedBytes() - allocatedBefore;
        self.Refresh();
        report.WriteLine($"{Length / 1e6 / result.Duration.TotalSeconds:0} MB/s, {allocated / 1e6:0.0} MB allocated, working set {before / 1e6:0} to {self.WorkingSet64 / 1e6:0} MB");

        Assert.Equal((Length, Digest()), (result.Output.Bytes, result.Output.Digest));
        Assert.Equal((64 * 1024, true), (result.Output.Tail.Length, result.Output.Truncated));
        Assert.InRange(allocated, 0, 16_000_000);
        Assert.InRange(self.WorkingSet64 - before, long.MinValue, 64_000_000);
    }

    [Fact]
    public async Task Lines_of_a_long_output_leave_nothing_behind()
    {
        using var self = Process.GetCurrentProcess();
        var before = self.WorkingSet64;
        var highest = 0L;
        var lines = 0;
        var result = await Shell.Script($"yes 0123456789012345678901234567890123456789012345678901234567890123456789012345678 | head -c {Length / 3}")
            .RunAsync(line =>
            {
                // yes itself may say on the error stream that nobody listens any more.
                if (line.IsError || ++lines % 100_000 != 0)
                    return;
                self.Refresh();
                highest = Math.Max(highest, self.WorkingSet64);
            });
        report.WriteLine($"{lines} lines, {Length / 3 / 1e6 / result.Duration.TotalSeconds:0} MB/s, working set {before / 1e6:0} to at most {highest / 1e6:0} MB");
        Assert.Equal(Length / 3 / 80, lines);
        Assert.InRange(highest - before, long.MinValue, 200_000_000);
    }

    private static string Digest()
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var zeros = new byte[1_000_000];
        for (var i = 0; i < Length / zeros.Length; i++)
            digest.AppendData(zeros);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
