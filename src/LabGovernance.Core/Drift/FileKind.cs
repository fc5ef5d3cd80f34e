namespace LabGovernance.Drift;

/// <summary>What a path of a snapshot leads to.</summary>
public enum FileKind
{
    File,

    /// <summary>A link. What it leads to is not looked at.</summary>
    Link,

    /// <summary>A socket, pipe or device. It is never opened.</summary>
    Special,

    /// <summary>What a command printed.</summary>
    Output,

    /// <summary>What could not be read: a file, or a folder with all that is below it.</summary>
    Unreadable,
}
