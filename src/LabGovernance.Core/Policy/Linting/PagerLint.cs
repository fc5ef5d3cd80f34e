namespace LabGovernance.Policy.Linting;

/// <summary>Programs that open a pager at a terminal; from a pager any program can be started.</summary>
internal sealed class PagerLint : IPolicyLint
{
    private static readonly string[] Programs = ["journalctl", "systemctl", "loginctl", "timedatectl", "hostnamectl", "coredumpctl", "git"];

    public IEnumerable<PolicyFinding> Look(LintSubject subject)
        => from rule in subject.Rules
           let words = rule.Sample()
           where words.Count > 0 && Programs.Contains(words[0]) && !words.Contains("--no-pager") && rule.Pattern.HasTail && !Restarts(words) && rule.Allows(words)
           select FindingKinds.Pager.Find(
               rule.Place,
               $"At a terminal {words[0]} opens a pager, and a pager starts any program. Commands that run through the gate have no terminal; one typed by hand has.",
               string.Join(' ', [words[0], "--no-pager", .. rule.Pattern.Sample().Skip(1), "*"]),
               rule.Rule.Text);

    private static bool Restarts(IReadOnlyList<string> words) => words is ["systemctl", "restart" or "start" or "stop" or "reload" or "is-active" or "is-enabled" or "is-failed", ..];
}
