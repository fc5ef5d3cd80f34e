using System.Globalization;

namespace LabGovernance.Policy.Linting;

/// <summary>How consent is asked for.</summary>
internal sealed class ApprovalLint : IPolicyLint
{
    private const int Longest = 300;
    private const int Shortest = 15;

    public IEnumerable<PolicyFinding> Look(LintSubject subject)
    {
        var workflow = subject.Policy.ApprovalWorkflow;
        if (workflow.TimeoutSeconds > Longest)
        {
            yield return FindingKinds.ApprovalTimeout.Find(
                At(subject, "timeout_seconds"),
                string.Create(CultureInfo.InvariantCulture, $"A question that waits {workflow.TimeoutSeconds} seconds is answered when its reason is forgotten."),
                "timeout_seconds: 300");
        }
        else if (workflow.TimeoutSeconds < Shortest)
        {
            yield return FindingKinds.ApprovalTimeout.Find(
                At(subject, "timeout_seconds"),
                string.Create(CultureInfo.InvariantCulture, $"Nobody reads a plan within {workflow.TimeoutSeconds} seconds."),
                "timeout_seconds: 120",
                null,
                PolicySeverity.Note);
        }

        if (workflow.NotificationChannels.Count == 0)
            yield return FindingKinds.NoChannels.Find(At(subject, "notification_channels"), "A question reaches only whoever sits at the terminal.", "notification_channels: [\"telegram\"]");
        if (workflow.Mode == ApprovalMode.AutoApprove)
        {
            yield return FindingKinds.ApprovalMode.Find(
                At(subject, "mode"), "auto-approve never turns a question into a yes: what asks for consent still asks. Say what is meant.", "mode: \"interactive\"");
        }
    }

    private static PolicyPlace At(LintSubject subject, string key) => subject.Document.PlaceOf("approval_workflow." + key);
}
