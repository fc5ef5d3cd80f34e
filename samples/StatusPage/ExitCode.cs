namespace StatusPage;

/// <summary>What the program's exit says to a script.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int PortTaken = 3;
    public const int BadConfig = 4;
    public const int AlreadyRunning = 5;
}
