using System.Globalization;
using BenchmarkDotNet.Attributes;
using LabGovernance.Adapters.Drift;
using LabGovernance.Drift;

namespace LabGovernance.Benchmarks;

/// <summary>A baseline of 50,000 files of a kilobyte, against asking the system about each of them. Goal: 5 s to compare with it.</summary>
public class DriftBenchmarks
{
    private const int Folders = 500;
    private const int FilesInEach = 100;

    private static readonly BaselineFiles Files = new();

    private readonly string _root = Path.Combine(Path.GetTempPath(), $"labgovernance-benchmarks-{Environment.ProcessId}");

    private BaselineDefinition _definition = null!;

    private Lab _lab = null!;

    private string _digest = "";

    [GlobalSetup]
    public void Write()
    {
        _lab = new() { Root = _root, Name = "x", PolicyPath = "", StatusPath = Path.Combine(_root, "STATUS.md"), PendingWorkPath = "" };
        _definition = new() { Name = "files", Files = ["files"], Path = "" };
        for (var folder = 0; folder < Folders; folder++)
        {
            var path = Path.Combine(_root, "files", string.Create(CultureInfo.InvariantCulture, $"{folder:000}"));
            Directory.CreateDirectory(path);
            for (var file = 0; file < FilesInEach; file++)
                File.WriteAllText(Path.Combine(path, $"{file}.conf"), string.Concat(Enumerable.Range(0, 40).Select(line => $"setting_{line} = {folder * file + line}\n")));
        }
        // So that none is too young to be taken as it was.
        var written = Files.Look(_definition, _lab, TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(1), null, full: true, default).Write();
        _digest = Snapshot.DigestOf(written);
        if (Files.Keep(_lab, "files", _digest, written) is { } notKept)
            throw new InvalidOperationException(notKept.Message);
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_root, recursive: true);

    [Benchmark(Baseline = true)]
    public long Sizes() => new DirectoryInfo(Path.Combine(_root, "files")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);

    [Benchmark]
    public int Compare() => Compare(full: false);

    [Benchmark]
    public int CompareReadingAll() => Compare(full: true);

    [Benchmark]
    public int Take() => Files.Look(_definition, _lab, TimeProvider.System.GetUtcNow(), null, full: true, default).Write().Length;

    private int Compare(bool full)
    {
        var written = Files.Kept(_lab, "files", _digest)!;
        if (Snapshot.DigestOf(written) != _digest)
            throw new InvalidOperationException("It is another one.");
        var before = Snapshot.Read(written)!;
        var found = SnapshotComparison.Of("files", before, Files.Look(_definition, _lab, TimeProvider.System.GetUtcNow(), before, full, default)).Count;
        return found == 0 ? found : throw new InvalidOperationException($"{found} differ.");
    }
}
