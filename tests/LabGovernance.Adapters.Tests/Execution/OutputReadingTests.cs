using System.IO.Pipes;
using System.Security.Cryptography;
using LabGovernance.Adapters.Execution;

namespace LabGovernance.Adapters.Tests.Execution;

public sealed class OutputReadingTests
{
    [Fact]
    public async Task What_was_printed_before_the_letting_go_is_read_to_the_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows can't break off a read of a pipe.");
        var bytes = RandomNumberGenerator.GetBytes(60_000);
        await using var holder = new AnonymousPipeServerStream(PipeDirection.Out);
        await using var pipe = new AnonymousPipeClientStream(PipeDirection.In, holder.ClientSafePipeHandle);
        using var reading = new OutputReading(pipe, 0, new LineDelivery(null), isError: false);
        holder.Write(bytes);
        reading.LetGo();
        reading.Begin();
        await reading.Ended;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), reading.Close().Digest);
        Assert.False(reading.ReachedEnd);
    }

    [Fact]
    public async Task A_reading_that_waits_can_be_let_go_and_then_counts_no_more()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows can't break off a read of a pipe.");
        await using var holder = new AnonymousPipeServerStream(PipeDirection.Out);
        await using var pipe = new AnonymousPipeClientStream(PipeDirection.In, holder.ClientSafePipeHandle);
        using var reading = new OutputReading(pipe, 10, new LineDelivery(null), isError: false);
        reading.Begin();
        holder.Write("first"u8);
        await Shell.UntilAsync(() => reading.Progress == 1 && reading.IsWaiting);
        reading.LetGo();
        await reading.Ended;
        holder.Write("later"u8);
        Assert.Equal("first", reading.Close().Tail);
        Assert.False(reading.ReachedEnd);
    }
}
