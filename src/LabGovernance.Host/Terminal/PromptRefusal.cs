using System.Management.Automation;
using System.Management.Automation.Host;

namespace LabGovernance.Host.Terminal;

/// <summary>The "no" to a question that nobody is there to answer; a default is never taken in a human's place.</summary>
internal static class PromptRefusal
{
    public const string ErrorId = "PromptNotPossible";

    public static HostException NoTerminal(string question)
        => Refuse(
            $"A question needs an answer, but input is not a terminal.{About(question)}",
            "Run it in a terminal, or give the value as a parameter; a confirmation that may be left out is left out with -Confirm:$false.");

    public static HostException InputEnded(string question)
        => Refuse(
            $"A question needs an answer, but input ended.{About(question)}",
            "Answer the question, or give the value as a parameter.");

    private static string About(string question) => string.IsNullOrWhiteSpace(question) ? "" : $" The question: {question.Trim()}";

    private static HostException Refuse(string message, string next)
    {
        var exception = new HostException(message, null, ErrorId, ErrorCategory.ResourceUnavailable);
        exception.ErrorRecord.ErrorDetails = new ErrorDetails(message) { RecommendedAction = next };
        return exception;
    }
}
