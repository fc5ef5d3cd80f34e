using LabGovernance.Sanitizing;

namespace LabGovernance.Status;

/// <summary>Refusals about entries of STATUS.md.</summary>
public static class StatusRefusals
{
    public static Refusal NotInOrder(string path, int findings)
        => new("StatusInvalid", $"{path} has {findings} {(findings == 1 ? "finding" : "findings")} to be seen to.", "Each says what to do; docs/documents.md explains them.");

    public static Refusal NotFound(string id, string path)
        => new("IssueNotFound", $"There is no {VisibleText.Of(id)} in {path}.", "Get-LabStatus lists the entries.");
}
