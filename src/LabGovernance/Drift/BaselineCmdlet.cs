using System.Collections.ObjectModel;
using System.Management.Automation.Host;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>A cmdlet that takes something for right, and asks a human whether it is.</summary>
public abstract class BaselineCmdlet : LabCmdlet
{
    // Consent is asked whatever -Confirm says: a switch is not a human.
    private protected bool Consents(string question) => IsWhatIf || Host.UI.PromptForChoice(
        question,
        "What is taken for right is drift no more.",
        new Collection<ChoiceDescription> { new("&Yes", "Take it for right."), new("&No", "Leave the baseline as it is.") },
        1) == 0;
}
