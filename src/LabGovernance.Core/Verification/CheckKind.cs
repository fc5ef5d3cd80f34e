namespace LabGovernance.Verification;

public enum CheckKind
{
    /// <summary>Runs a command through the gate; passes on its exit code and output.</summary>
    Command,

    /// <summary>Sends a GET and looks at status and body.</summary>
    Http,

    /// <summary>Opens a TCP connection.</summary>
    Tcp,

    /// <summary>Looks at a file's existence and text.</summary>
    File,

    /// <summary>Looks at a process named by a pid file, and counts its restarts.</summary>
    Process,
}
