using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using LabGovernance.Adapters.Status;
using LabGovernance.Documents;
using Markdig;

namespace LabGovernance.Benchmarks;

/// <summary>A STATUS.md of 10,000 entries, against parsing its Markdown alone. Goals: 150 ms to read it, 200 ms to change an entry and have it on disk.</summary>
public class DocumentBenchmarks
{
    private const int Entries = 10_000;

    private static readonly MarkdownStatusFile File = new(new DocumentSettings());

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"labgovernance-benchmarks-{Environment.ProcessId}.md");

    private string _text = "";

    private int _edits;

    [GlobalSetup]
    public void Write()
    {
        var text = new StringBuilder("# Status\n\n**Last Updated**: 2026-03-14\n\n");
        string[] sections = ["## 🚨 URGENT", "## ⏳ MONITORING", "## 🔧 RECENT FIXES", "## 🟢 OPERATIONAL"];
        for (var i = 0; i < Entries; i++)
        {
            if (i % (Entries / sections.Length) == 0)
                text.Append(CultureInfo.InvariantCulture, $"{sections[i / (Entries / sections.Length)]}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"### [ISSUE-{i:00000}] Camera {i} drops out - 2026-03-14\n- **Status**: open\n- **Severity**: HIGH\n- **Owner**: alex\n- Seen at night, when it is cold.\n\n");
        }
        _text = text.ToString();
        System.IO.File.WriteAllText(_path, _text);
    }

    [GlobalCleanup]
    public void Delete() => System.IO.File.Delete(_path);

    [Benchmark(Baseline = true)]
    public int ParseMarkdownAlone() => Markdown.Parse(_text).Count;

    [Benchmark]
    public int ReadIt() => File.Read(_path).Value.Entries.Count;

    [Benchmark]
    public Refusal? ReadChangeAndWriteIt()
    {
        var document = File.Read(_path).Value;
        var posting = new EntryPosting("ISSUE-05000", "", null, null, [new("Owner", $"owner {++_edits}")]) { Replaces = true };
        return File.Write(document, File.Edit(document, [new DocumentEdit.Put(posting)]).Value);
    }
}
