using LabGovernance.Adapters.Configuration;
using LabGovernance.Adapters.Sanitizing;
using LabGovernance.Egress;
using LabGovernance.Sanitizing;

namespace LabGovernance;

internal static partial class Composition
{
    /// <summary>Every rule there is: those of the program, of the lab's sanitize.yaml, and for the names of the lab.</summary>
    public static Outcome<SanitizeRuleSet> SanitizeRules(Lab? lab)
    {
        var additions = AdditionsOf(lab);
        if (additions.IsRefused)
            return additions.Refusal;
        return AllRules(lab, additions.Value);
    }

    /// <param name="lab">The lab whose secrets are known; null for none.</param>
    /// <param name="open">The lab with its journal; null records nothing.</param>
    /// <param name="order">How the texts of the command are sanitized.</param>
    /// <param name="only">Patterns of the rules that are used; empty for all.</param>
    /// <param name="not">Patterns of the rules that are left out.</param>
    /// <param name="progress">Told of the bytes of a file that are read.</param>
    public static Outcome<SanitizeRun> OpenSanitizer(
        Lab? lab, OpenLab? open, SanitizeOrder order, IReadOnlyList<string> only, IReadOnlyList<string> not, Action<long>? progress)
    {
        var additions = AdditionsOf(lab);
        if (additions.IsRefused)
            return additions.Refusal;
        var rules = RuleChoice.Of(AllRules(lab, additions.Value), only, not);
        if (rules.IsRefused)
            return rules.Refusal;
        LabSecrets? secrets = null;
        if (lab is not null)
        {
            var read = SecretFiles.Read(lab);
            if (read.IsRefused)
                return read.Refusal;
            secrets = read.Value;
        }

        return new SanitizeRun(rules.Value)
        {
            Secrets = secrets,
            Allowed = additions.Value.Allowed,
            Root = lab?.Root,
            Cases = lab is null ? null : Cases(lab),
            Egress = open is null ? null : new EgressRegister(open.Governed.Journal, open.Governed.Actor, NewId),
            Order = order,
            Progress = progress,
        };
    }

    public static CaseStore Cases(Lab lab) => new(lab, TimeProvider.System);

    /// <summary>The text of a file as it is, for a preview.</summary>
    public static Outcome<string> OriginalText(string path) => SanitizeRun.Original(path);

    public static Outcome<string> WriteReport(string path, string page) => ReportFile.Write(path, page);

    private static Outcome<SanitizeAdditions> AdditionsOf(Lab? lab)
        => lab is null || !File.Exists(lab.SanitizePath) ? SanitizeAdditions.None : SanitizeFile.Read(lab.SanitizePath);

    private static SanitizeRuleSet AllRules(Lab? lab, SanitizeAdditions additions)
    {
        if (lab is null)
            return SanitizeRuleSet.Shipped;
        var names = LabNames.Rules(lab);
        return names.IsEmpty && additions.Rules.IsEmpty ? SanitizeRuleSet.Shipped : SanitizeRuleSet.Shipped.With([.. names, .. additions.Rules]);
    }
}
