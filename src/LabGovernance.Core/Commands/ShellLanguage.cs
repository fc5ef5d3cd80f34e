namespace LabGovernance.Commands;

/// <summary>The language a line or script is written in.</summary>
public enum ShellLanguage
{
    /// <summary>The POSIX shell's, with what bash adds to it.</summary>
    Posix,

    PowerShell,
}
