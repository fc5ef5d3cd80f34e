using BenchmarkDotNet.Attributes;
using LabGovernance.Adapters.Journal;
using LabGovernance.Journal;
using Microsoft.Win32.SafeHandles;

namespace LabGovernance.Benchmarks;

/// <summary>One append, acknowledged when it is on disk, against what the disk itself takes for that. Goal: ratio at most 1.67 (60 % of its rate).</summary>
public class JournalAppendBenchmarks
{
    private const int Writes = 100;

    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance-benchmarks-").FullName;
    private readonly byte[] _page = new byte[4096];
    private readonly JournalFact[] _fact = [new("step.finished", "{\"end\":\"Succeeded\",\"exitCode\":0,\"phase\":\"run\",\"step\":3}")];
    private SafeFileHandle _file = null!;
    private SqliteJournal _journal = null!;
    private long _length;
    private long _version;

    [GlobalSetup]
    public void Open()
    {
        _file = File.OpenHandle(Path.Combine(_folder, "plain"), FileMode.Create, FileAccess.Write);
        _journal = SqliteJournal.Open(Path.Combine(_folder, "journal.db"), Path.Combine(_folder, "head"), TimeProvider.System).Value;
    }

    [GlobalCleanup]
    public void Close()
    {
        _file.Dispose();
        _journal.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A page at the end of a file, and fsync.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Writes)]
    public void WriteAndSync()
    {
        for (var i = 0; i < Writes; i++)
        {
            RandomAccess.Write(_file, _page, _length);
            RandomAccess.FlushToDisk(_file);
            _length += _page.Length;
        }
    }

    [Benchmark(OperationsPerInvoke = Writes)]
    public void Append()
    {
        for (var i = 0; i < Writes; i++)
            _version = _journal.Append("benchmark", _version, Actor.Automation("benchmark"), _fact).Value[^1].Version;
    }
}
