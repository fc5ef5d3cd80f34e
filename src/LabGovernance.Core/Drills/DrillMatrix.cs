using System.Globalization;
using System.Text.RegularExpressions;
using LabGovernance.Documents;

namespace LabGovernance.Drills;

/// <summary>Reads scenarios of a matrix that people keep by hand, and says what it is to say of a run.</summary>
public static partial class DrillMatrix
{
    /// <returns>The scenarios: each heading below which a field "Scenario" stands.</returns>
    public static IReadOnlyList<DrillScenario> Of(FormDocument matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var scenarios = new List<DrillScenario>();
        foreach (var field in matrix.Fields.Where(f => f.Name.Equals("Scenario", StringComparison.OrdinalIgnoreCase) && f.Place.Headings.Count > 0))
        {
            var heading = field.Place.Heading;
            var title = Number().Replace(heading, "");
            var expected = Under("Expected Outcome", "Expected");
            scenarios.Add(new DrillScenario
            {
                Id = Id(title),
                Title = title,
                Scenario = field.Value,
                Prerequisites = Under("Prerequisites"),
                Procedure = Under("Test Procedure", "Procedure", "Steps"),
                Expected = expected,
                Rto = Objective(expected, "RTO"),
                Rpo = Objective(expected, "RPO"),
                Quarters = [.. Enumerable.Range(1, 4).Where(q => matrix.Items.Any(i => Names(i.Place.Heading, q) && Means(i.Text, heading, title)))],
                Path = matrix.Path,
            });

            List<string> Under(params string[] labels) => [.. matrix.Items
                .Where(i => i.Place.Heading == heading && Array.Exists(labels, l => i.Place.Label?.StartsWith(l, StringComparison.OrdinalIgnoreCase) == true))
                .Select(i => i.Text)];
        }
        return scenarios;
    }

    /// <summary>What the matrix is to say of a run that came to its end: the outcome of its scenario, and the row of its services in the tables of objectives.</summary>
    public static IEnumerable<FormEdit> Edits(FormDocument matrix, DrillScenario scenario, DrillRun run, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(run);
        if (matrix.Headings.FirstOrDefault(h => Id(Number().Replace(h.Heading, "")) is var id && (id == scenario.Id || id == Id(scenario.Title))) is { Heading: var heading })
        {
            foreach (var (name, value) in new[]
            {
                ("Start time", WrittenMoment.Of(run.StartedAt, zone)), ("End time", WrittenMoment.Of(run.CompletedAt!.Value, zone)),
                ("RTO achieved", WrittenLength.Of(run.Rto)), ("Data loss", run.Rpo is null ? null : WrittenLength.Of(run.Rpo)), ("Pass/Fail", run.Passed == true ? "✅ PASS" : "❌ FAIL"),
                ("Issues encountered", run.Reasons.Count > 0 ? string.Join(" ", run.Reasons) : null),
            })
            {
                if (value is not null && matrix.Fields.Any(f => f.Place.IsUnder(heading) && f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                    yield return new FormEdit.SetField([name], value, null, heading);
            }
        }
        foreach (var table in matrix.Tables)
        {
            var (column, length) = table.Columns.Contains("Actual RTO", StringComparer.OrdinalIgnoreCase) ? ("Actual RTO", run.Rto) : table.Columns.Contains("Actual RPO", StringComparer.OrdinalIgnoreCase) ? ("Actual RPO", run.Rpo) : (null, null);
            if (column is null || length is null)
                continue;
            foreach (var row in table.Rows.Where(r => scenario.Services.Append(scenario.Title).Any(s => r[0].Contains(s, StringComparison.OrdinalIgnoreCase))))
            {
                yield return new FormEdit.SetCell(table.Place.Heading, row[0], column, WrittenLength.Of(length));
                var target = WrittenLength.In(table.Cell([.. row], "Target RTO", "Target RPO"));
                yield return new FormEdit.SetCell(table.Place.Heading, row[0], "Status", target is null ? "✅" : length <= target ? "✅" : "❌");
            }
        }
    }

    /// <summary>A title in lower case with dashes.</summary>
    internal static string Id(string title) => Other().Replace(title.ToLowerInvariant(), "-").Trim('-');

    private static TimeSpan? Objective(List<string> expected, string name)
        => expected.Where(e => e.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Select(WrittenLength.In).FirstOrDefault(l => l is not null);

    private static bool Names(string heading, int quarter) => heading.StartsWith(string.Create(CultureInfo.InvariantCulture, $"Q{quarter}"), StringComparison.OrdinalIgnoreCase);

    private static bool Means(string item, string heading, string title)
        => item.Contains(title, StringComparison.OrdinalIgnoreCase)
            || Number().Match(heading) is { Success: true, Value: var number } && item.StartsWith("Test " + number.TrimEnd('.', ')', ' ') + ":", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\d{1,3}[.)]\s*")]
    private static partial Regex Number();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Other();
}
