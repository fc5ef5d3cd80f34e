using System.Management.Automation.Language;

namespace LabGovernance.Host.Shell;

/// <summary>Whether typed text can run, or more lines must follow.</summary>
internal static class Statement
{
    public static bool IsIncomplete(string text)
    {
        _ = Parser.ParseInput(text, out _, out var errors);
        return errors.Any(error => error.IncompleteInput);
    }
}
