using System.Text;
using BenchmarkDotNet.Attributes;
using LabGovernance.Adapters.Configuration;
using LabGovernance.Policy.Linting;
using YamlDotNet.RepresentationModel;

namespace LabGovernance.Benchmarks;

/// <summary>Every error of a policy like the published sample, warm, from the file; against parsing its YAML alone. Goal: 250 µs.</summary>
[MemoryDiagnoser]
public class PolicyValidationBenchmarks
{
    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance-benchmarks-").FullName;
    private string _path = "";
    private string _text = "";
    private PolicyDocument _document = null!;

    [GlobalSetup]
    public void Write()
    {
        _path = Environment.GetEnvironmentVariable("LAB_SEED") is { Length: > 0 } seed ? Path.Combine(seed, "cse-policy.example.yaml") : Path.Combine(_folder, "cse-policy.yaml");
        if (!File.Exists(_path))
            _ = StarterLab.Write(_folder, LabTemplate.Governed, force: false, new DateOnly(2026, 3, 14)).Value;
        _text = File.ReadAllText(_path, Encoding.UTF8);
        _document = PolicyFile.Examine(_path).Value.Document!;
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public int ParseYaml()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(_text));
        return stream.Documents.Count;
    }

    [Benchmark]
    public PolicyReading Validate() => PolicyFile.Examine(_path).Value;

    [Benchmark]
    public IReadOnlyList<PolicyFinding> Lint() => PolicyLinter.Lint(_document);
}
