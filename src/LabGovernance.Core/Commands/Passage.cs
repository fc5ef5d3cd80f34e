namespace LabGovernance.Commands;

/// <summary>How a command is reached.</summary>
public enum Passage
{
    /// <summary>The line itself starts it.</summary>
    Line,

    /// <summary>A program such as sudo starts it from its own arguments.</summary>
    Wrapper,

    /// <summary>A shell reads it from an argument, a here-document or a pipe.</summary>
    Script,

    /// <summary>Another machine runs it.</summary>
    Remote,

    /// <summary>It stands in a place that some program may run; looked at for redlines only.</summary>
    Suspected,
}
