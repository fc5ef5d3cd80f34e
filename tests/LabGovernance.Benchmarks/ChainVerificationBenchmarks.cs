using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using LabGovernance.Adapters.Journal;
using LabGovernance.Journal;
using Microsoft.Data.Sqlite;

namespace LabGovernance.Benchmarks;

/// <summary>The whole chain of a long journal, against reading the same rows and hashing each. Goal: a million entries in 4 s.</summary>
[WarmupCount(1)]
[IterationCount(4)]
public class ChainVerificationBenchmarks
{
    private const int Batch = 10_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance-benchmarks-").FullName;
    private SqliteJournal _journal = null!;

    [Params(1_000_000)]
    public int Entries { get; set; }

    private string Database => Path.Combine(_folder, "journal.db");

    [GlobalSetup]
    public void Fill()
    {
        _journal = SqliteJournal.Open(Database, Path.Combine(_folder, "head"), TimeProvider.System).Value;
        for (var i = 0; i < Entries / Batch; i++)
        {
            _ = _journal.Append(
                "benchmark",
                i * Batch,
                Actor.Automation("benchmark"),
                [.. Enumerable.Range(i * Batch, Batch).Select(n => new JournalFact("step.finished", $$"""{"end":"Succeeded","exitCode":0,"phase":"run","step":{{n}}}"""))]).Value;
        }
    }

    [GlobalCleanup]
    public void Close()
    {
        _journal.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public long ReadAndHash()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sequence, at, actor, subject, kind, data, previous, hash FROM journal ORDER BY sequence";
        using var reader = command.ExecuteReader();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        long read = 0;
        while (reader.Read())
        {
            SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(reader.GetString(6) + reader.GetString(5) + reader.GetString(4) + reader.GetString(1)), hash);
            read++;
        }
        return read;
    }

    [Benchmark]
    public long Check()
    {
        var check = _journal.Check([], CancellationToken.None);
        return check.Holds && check.Entries == Entries ? check.Entries : throw new InvalidOperationException(check.Finding?.Message);
    }
}
