namespace LabGovernance.Commands;

/// <summary>What a program that starts others changes about them.</summary>
public enum WrapperKind
{
    /// <summary>Nothing but priority, time limit or terminal: the inner command is judged as if it stood alone.</summary>
    Transparent,

    /// <summary>Another user, root, namespace or container.</summary>
    Boundary,

    /// <summary>A shell that reads a script.</summary>
    Shell,

    /// <summary>Another machine.</summary>
    Remote,

    /// <summary>A language other than the shell's.</summary>
    Interpreter,

    /// <summary>A table of commands that are started later, again and again.</summary>
    Schedule,

    /// <summary>Anything else that runs what it is given.</summary>
    Runner,
}
