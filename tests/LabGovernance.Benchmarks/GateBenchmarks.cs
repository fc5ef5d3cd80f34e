using BenchmarkDotNet.Attributes;
using LabGovernance.Adapters.Configuration;
using LabGovernance.Benchmarks.Rulings;
using LabGovernance.Policy;

namespace LabGovernance.Benchmarks;

/// <summary>
/// A ruling on a typical line, parsing included, against a policy of 50 infrastructures and 2,000 rules; and loading that policy. Goals: 4 µs and
/// 2 KB, 100 ms.
/// </summary>
[MemoryDiagnoser]
public class GateBenchmarks
{
    private const int Lines = 16;

    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance-benchmarks-").FullName;
    private CommandRequest[] _requests = [];
    private Gate _gate = null!;

    private string File => Path.Combine(_folder, "cse-policy.yaml");

    [GlobalSetup]
    public void Write()
    {
        System.IO.File.WriteAllText(File, TypicalWork.Policy());
        _gate = new Gate(PolicyFile.Read(File).Value);
        _requests = [.. TypicalWork.Lines.Take(Lines).Select(l => new CommandRequest(l, TypicalWork.Infrastructure, Actor.Ai("benchmark"), ThroughShell: true))];
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark(OperationsPerInvoke = Lines)]
    public Effect Judge()
    {
        var strictest = Effect.Allow;
        foreach (var request in _requests)
            strictest = (Effect)Math.Max((int)strictest, (int)_gate.Judge(request).Effect);
        return strictest;
    }

    [Benchmark]
    public Gate Load() => new(PolicyFile.Read(File).Value);
}
