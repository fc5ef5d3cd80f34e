namespace LabGovernance.Host.Commands;

/// <summary>What the process ends with, besides the code of an <c>exit</c> statement or of a signal.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Error = 1;
    public const int Usage = 2;
}
