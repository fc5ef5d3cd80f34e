using System.Diagnostics;
using System.Globalization;
using LabGovernance.Adapters.Configuration;
using LabGovernance.Policy;

namespace LabGovernance.Benchmarks.Rulings;

/// <summary>Rulings per second on one core, parsing included, beside what casbin decides in the same run. Goal: 250,000.</summary>
internal static class RulingRate
{
    private const int Rounds = 5;
    private const int Count = 100_000;

    public static async Task<int> CompareAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("labgovernance-benchmarks-").FullName;
        var path = Path.Combine(folder, "cse-policy.yaml");
        await File.WriteAllTextAsync(path, TypicalWork.Policy());
        var begun = Stopwatch.GetTimestamp();
        var gate = new Gate(PolicyFile.Read(path).Value);
        var load = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        Directory.Delete(folder, recursive: true);
        var (rate, allocated) = await MeasureAsync(gate);
        var peer = await CasbinPeer.MeasureAsync(TypicalWork.Patterns(7), TypicalWork.Lines, output);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rate:0} rulings per second, {allocated} bytes each; the policy and the gate, cold: {load:0} ms"));
        if (peer is { } decisions)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"casbin with the 40 patterns of the one infrastructure: {decisions:0} per second; ratio {rate / decisions:0.0}"));
        return 0;
    }

    private static async Task<(double Rate, long Allocated)> MeasureAsync(Gate gate)
    {
        CommandRequest[] requests = [.. TypicalWork.Lines.Select(l => new CommandRequest(l, TypicalWork.Infrastructure, Actor.Ai("benchmark"), ThroughShell: true))];
        Judge(gate, requests, Count);
        await Task.Delay(TimeSpan.FromMilliseconds(500)); // The compiler goes on in the background.
        var rates = new List<double>();
        long allocated = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var begun = Stopwatch.GetTimestamp();
            Judge(gate, requests, Count);
            rates.Add(Count / Stopwatch.GetElapsedTime(begun).TotalSeconds);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Count;
        }

        return (rates.Order().ElementAt(Rounds / 2), allocated);
    }

    private static void Judge(Gate gate, CommandRequest[] requests, int count)
    {
        for (var i = 0; i < count; i++)
            _ = gate.Judge(requests[i % requests.Length]);
    }
}
