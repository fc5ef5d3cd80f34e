using BenchmarkDotNet.Attributes;
using LabGovernance.Adapters.Journal;
using LabGovernance.Changes;
using Microsoft.Data.Sqlite;

namespace LabGovernance.Benchmarks;

/// <summary>The first of very many changes, against asking SQLite for one row. Goal: 100 ms.</summary>
public class ChangeListBenchmarks
{
    private const int Changes = 100_000;

    // Filled in memory where there is such a place, because a hundred thousand appends are a hundred thousand waits for the disk.
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(
        Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "labgovernance-benchmarks-" + Environment.ProcessId)).FullName;

    private SqliteJournal _journal = null!;

    private string Database => Path.Combine(_folder, "journal.db");

    [GlobalSetup]
    public void Fill()
    {
        _journal = SqliteJournal.Open(Database, Path.Combine(_folder, "head"), TimeProvider.System).Value;
        for (var number = 1; number <= Changes; number++)
        {
            var proposed = ChangeJson.ToFact(new ChangeProposed($"change {number}", null, ChangeKind.Restart, "docker"));
            _ = _journal.Append(new ChangeId(number).ToString(), 0, Actor.Human("ana"), [proposed]).Value;
        }
    }

    [GlobalCleanup]
    public void Close()
    {
        _journal.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public string AskForOneRow()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT snapshot FROM change ORDER BY number LIMIT 1";
        return (string)command.ExecuteScalar()!;
    }

    [Benchmark]
    public Change FirstOfAll() => _journal.List([]).First();

    [Benchmark]
    public Change OpenAndFirstOfAll()
    {
        using var journal = SqliteJournal.Open(Database, Path.Combine(_folder, "head"), TimeProvider.System).Value;
        return journal.List([]).First();
    }

    [Benchmark]
    public int All() => _journal.List([]).Count();
}
