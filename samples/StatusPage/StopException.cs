namespace StatusPage;

/// <summary>Ends the verb with an exit code and a sentence for the operator.</summary>
internal sealed class StopException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
