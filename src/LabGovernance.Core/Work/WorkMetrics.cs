using System.Globalization;
using System.Text.RegularExpressions;

namespace LabGovernance.Work;

/// <summary>PENDING-WORK.md in figures.</summary>
public sealed partial record WorkMetrics
{
    public required int Active { get; init; }

    /// <summary>Items that wait in the lists of what comes later.</summary>
    public required int Waiting { get; init; }

    public required int TechDebt { get; init; }

    public required int Overdue { get; init; }

    /// <summary>In the month of the day for which it was counted.</summary>
    public required int CompletedThisMonth { get; init; }

    /// <summary>Completed items per month, over the months in which any was.</summary>
    public double? CompletedPerMonth { get; init; }

    /// <summary>From start to completion, over those items that have both or say how long it took.</summary>
    public double? AverageDays { get; init; }

    /// <summary>Over those completed items that say it.</summary>
    public double? AverageHours { get; init; }

    /// <summary>How many completed items the averages were taken from.</summary>
    public required int Completed { get; init; }

    public static WorkMetrics Of(WorkDocument document, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(document);
        var open = document.Items.Where(i => !i.IsDone).ToList();
        var done = document.Items.Where(i => i.IsDone).ToList();
        var dated = done.Where(i => i.Completed is not null).ToList();
        var months = dated.Select(i => (i.Completed!.Value.Year, i.Completed.Value.Month)).Distinct().Count();
        return new()
        {
            Active = open.Count(i => i.Section == WorkSection.Active),
            Waiting = open.Count(i => i.Section is WorkSection.NearTerm or WorkSection.MidTerm or WorkSection.LongTerm),
            TechDebt = open.Count(i => i.Section is WorkSection.TechDebt or WorkSection.Bugs),
            Overdue = open.Count(i => i.Target < today),
            CompletedThisMonth = dated.Count(i => i.Completed!.Value.Year == today.Year && i.Completed.Value.Month == today.Month),
            CompletedPerMonth = months == 0 ? null : (double)dated.Count / months,
            AverageDays = Average(done.Select(Days)),
            AverageHours = Average(done.Select(i => Number(Hours().Match(i.Value("Effort", "Time spent") ?? "")))),
            Completed = done.Count,
        };
    }

    /// <returns>Values of the fields that a document's section of metrics may have, by their names.</returns>
    public IEnumerable<KeyValuePair<string, string>> Fields()
    {
        yield return new("Active Projects", Written(Active));
        yield return new("Completed This Month", Written(CompletedThisMonth));
        yield return new("Average Completion Time", AverageDays is { } days ? $"{Written(days)} days (n={Completed})" : "not known yet");
        yield return new("Tech Debt Items", Written(TechDebt));
        yield return new("Projects completed per month", CompletedPerMonth is { } perMonth ? Written(perMonth) : "not known yet");
        yield return new("Average project size", AverageHours is { } hours ? $"{Written(hours)} hours" : "not known yet");
    }

    private static double? Days(WorkItem item)
        => item is { Started: { } from, Completed: { } to } && to >= from ? to.DayNumber - from.DayNumber
            : Number(DaysWritten().Match(item.Value("Duration") ?? ""));

    private static double? Average(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().ToList();
        return known.Count == 0 ? null : known.Average();
    }

    private static double? Number(Match match) => match.Success ? double.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    private static string Written(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d{1,6}(?:\.\d{1,3})?) ?days?", RegexOptions.IgnoreCase)]
    private static partial Regex DaysWritten();

    [GeneratedRegex(@"(\d{1,6}(?:\.\d{1,3})?) ?h(?:ours?)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hours();
}
