using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using LabGovernance.Sanitizing;

namespace LabGovernance.Benchmarks.Cold;

/// <summary>The first result of a process, against the ten regular expressions, each in a process of its own; and the memory that a gigabyte takes.</summary>
internal static class ColdSanitizer
{
    private const int Rounds = 15;
    private const string Line = "time=1 token=abc123 user=bob mail=jane@mail.example-home.org 93.184.215.14\n";

    /// <summary>Prints medians and what is taken above a runtime that has done nothing.</summary>
    public static async Task<int> CompareAsync(TextWriter output)
    {
        var (ours, regexes) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await MeasureAsync("ours"));
            regexes.Add(await MeasureAsync("regexes"));
        }

        var (nothing, memory) = (await MeasureAsync("nothing"), await MeasureAsync("gigabyte"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"first result: {Median(ours):0} ms, ten regular expressions {Median(regexes):0} ms"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"most memory for 1 GB: {memory - nothing:0} MB above {nothing:0} MB"));
        return 0;
    }

    /// <summary>Does one of them in this process and prints the milliseconds it took, or the megabytes.</summary>
    public static int MeasureHere(string what, TextWriter output)
    {
        var begun = Stopwatch.GetTimestamp();
        if (what == "regexes")
            _ = PublishedRules.Apply(Line);
        else if (what == "ours")
            _ = new Sanitizer(SanitizeRuleSet.Shipped).Sanitize(Line).Value;
        else if (what == "gigabyte")
            SanitizeGigabyte();
        var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        output.WriteLine((what is "regexes" or "ours" ? took : process.PeakWorkingSet64 / 1e6).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static void SanitizeGigabyte()
    {
        var piece = HomelabLog.Of(1_000_000, 2048);
        using var stream = new StreamSanitizer(new Sanitizer(SanitizeRuleSet.Shipped), new Discard(), new SanitizeRequest { Spans = false });
        for (var i = 0; i < 1000; i++)
            stream.Write(piece);
        _ = stream.Complete().Value;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<double> MeasureAsync(string what)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LabGovernance.Benchmarks.dll"), "one-cold-sanitizer", what]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }

    private sealed class Discard : IBufferWriter<byte>
    {
        private byte[] _buffer = new byte[512 * 1024];

        public void Advance(int count)
        {
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => sizeHint > _buffer.Length ? _buffer = new byte[sizeHint] : _buffer;

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
