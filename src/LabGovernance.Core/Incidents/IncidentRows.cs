using System.Globalization;
using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Journal;

namespace LabGovernance.Incidents;

/// <summary>The rows of an incident's timeline.</summary>
internal sealed class IncidentRows(GovernedLab lab)
{
    /// <summary>Rows for the timeline: what is given, and what the journal has had since the report was last written to.</summary>
    public IEnumerable<FormEdit> Edits(Incident incident, IEnumerable<(DateTimeOffset At, string Text)> given)
    {
        var known = incident.Timeline.Select(m => (m.Written, m.Text)).ToHashSet();
        var since = lab.Journal.Read(new JournalFilter { Subject = incident.Id, Last = 1 }).Select(e => e.Sequence).DefaultIfEmpty(0).Last();
        foreach (var (at, text) in (since == 0 ? given : Drawn(incident, since).Concat(given)).OrderBy(r => r.At))
        {
            var written = Moment(at);
            if (!known.Add((written, text)))
                continue;
            var next = incident.Timeline.FirstOrDefault(m => m.At > at);
            yield return new FormEdit.AddRow(
                IncidentReport.Timeline, [new("Time", written), new("Event", text)], next is null ? null : [next.Written, next.Text]);
        }
    }

    /// <summary>What the journal has of the time in which the incident was open.</summary>
    public IEnumerable<(DateTimeOffset At, string Text)> Drawn(Incident incident, long since)
    {
        foreach (var entry in lab.Journal.Read(new JournalFilter { Since = incident.Started ?? incident.Detected }))
        {
            if (entry.Sequence > since && (incident.Resolved is null || entry.At <= incident.Resolved) && IncidentTimeline.Line(entry) is { } line)
                yield return (entry.At, DocumentRecord.Clean(line));
        }
    }

    public string Moment(DateTimeOffset moment) => WrittenMoment.Of(moment, lab.Time.LocalTimeZone);

    public static string Length(TimeSpan? length) => length is not { } known ? "not known" : known.TotalMinutes < 1 ? "under a minute" : string.Create(
        CultureInfo.InvariantCulture, $"{(int)known.TotalHours} hours {known.Minutes} minutes");
}
