namespace LabGovernance.Policy.Linting;

/// <summary>What the validator of the published method warns of, in infrastructures and their patterns.</summary>
internal sealed class PublishedMethodLint : IPolicyLint
{
    private static readonly string[] Names = ["homeassistant", "pfsense", "vms", "proxmox"];
    private static readonly string[] Destroying = ["rm -rf", "dd if=", "mkfs", "fdisk", "parted"];

    public IEnumerable<PolicyFinding> Look(LintSubject subject)
    {
        foreach (var infrastructure in subject.Policy.Infrastructures.Values)
        {
            // That validator reads version 1.0 alone.
            if (subject.Policy.Version == "1.0" && !Names.Contains(infrastructure.Name))
            {
                yield return FindingKinds.Name.Find(
                    subject.Document.PlaceOf($"infrastructures.{infrastructure.Name}"),
                    $"'{infrastructure.Name}' is none of {string.Join(", ", Names)}. That is as good a name; only the published method's own validator warns of it.");
            }

            if (infrastructure.AllowedCommands.Count == 0)
            {
                yield return FindingKinds.EmptyInfrastructure.Find(
                    subject.PlaceOf(infrastructure, "allowed_commands"), $"'{infrastructure.Name}' allows no command.", $"leave '{infrastructure.Name}' out, or list its commands");
            }
        }

        foreach (var rule in subject.Rules)
        {
            if (rule.Pattern.Source.Trim() is "*" or ".*")
            {
                yield return FindingKinds.AllCommands.Find(
                    rule.Place,
                    rule.Pattern.Source.Trim() == "*"
                        ? "This is written to allow every command. The gate takes it for no command at all; other readers of this file may not."
                        : "This is written to allow every command. The gate takes it for programs whose path begins with a dot; other readers of this file may not.",
                    "PROGRAM ARGUMENT * (one rule for each command)",
                    rule.Rule.Text);
            }

            if (!rule.Infrastructure.RequiresApproval && Destroying.FirstOrDefault(d => rule.Rule.Text.Contains(d, StringComparison.OrdinalIgnoreCase)) is { } what)
            {
                yield return FindingKinds.Destructive.Find(
                    rule.Place,
                    $"'{what}' destroys data, and '{rule.Infrastructure.Name}' does not require approval.",
                    $"leave it out, or move it to an infrastructure with requires_approval: true",
                    rule.Rule.Text);
            }
        }
    }
}
