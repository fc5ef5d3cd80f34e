using LabGovernance.Policy.Linting;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Faults of a policy file as findings.</summary>
internal static class PolicyFaults
{
    public static PolicyFinding Of(string file, YamlFault fault)
    {
        var rule = fault.Kind switch
        {
            YamlFaultKind.KeyUnknown => FindingKinds.KeyUnknown,
            YamlFaultKind.KeyMissing => FindingKinds.KeyMissing,
            YamlFaultKind.Value => FindingKinds.Value,
            _ => FindingKinds.Yaml,
        };
        var text = fault.What.TrimEnd('.');
        return rule.Find(new PolicyPlace(fault.Path, fault.Line, fault.Column), char.ToUpperInvariant(text[0]) + text[1..] + (text.EndsWith('?') ? "" : ".")) with { File = file };
    }

    public static PolicyFinding Of(string file, Refusal refusal)
        => FindingKinds.Yaml.Find(new PolicyPlace("", 1, 1), refusal.Message) with { File = file };
}
