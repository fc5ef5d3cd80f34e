namespace LabGovernance.Commands;

/// <summary>Takes what a reader finds in a script, and opens the wrappers in it by the same table as everywhere.</summary>
public sealed class ScriptReport
{
    private readonly InvocationCollector _collector;
    private readonly Surroundings _around;

    internal ScriptReport(InvocationCollector collector, Surroundings around) => (_collector, _around) = (collector, around);

    /// <summary>False once the line has grown beyond what can be judged; nothing more needs to be reported then.</summary>
    public bool TakesMore => !_collector.HasStopped;

    /// <summary>The script, or a part of it, could not be read.</summary>
    /// <param name="position">In UTF-16 code units from the start of the script.</param>
    /// <param name="why">A clause that continues "not understood: …".</param>
    public void Misread(int position, string why) => _collector.Misread(_around, position, why);

    /// <summary>A name is defined that may stand in for another command.</summary>
    public void Define(SourceSpan span) => _collector.Define(_around.Anchor ?? span);

    public void Note(CaveatKind kind, SourceSpan span, string text) => _collector.Note(_around, new Caveat(kind, _around.Anchor ?? span, text));

    /// <summary>A command is started.</summary>
    /// <returns>The report for what runs inside it, behind its boundary.</returns>
    public ScriptReport Start(StartedCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new ScriptReport(_collector, _collector.Start(command, _around));
    }

    /// <summary>The report for parts of a script that could not be read as a whole: good for finding a redline, never to allow.</summary>
    public ScriptReport Suspecting() => new(_collector, _around with { Passage = Passage.Suspected });
}
