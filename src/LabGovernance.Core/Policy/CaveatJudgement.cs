using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>What a script does besides starting commands.</summary>
internal static class CaveatJudgement
{
    public static Finding Of(CommandLine line, Caveat caveat)
    {
        var (effect, code, alternative) = caveat.Kind switch
        {
            CaveatKind.HiddenCode => (Effect.Deny, "deny.hidden-code", "Name the command and its arguments."),
            CaveatKind.Session => (Effect.Deny, "deny.session", "Leave it out, and give each command its own parameters."),
            CaveatKind.Member => (Effect.Ask, "ask.member", "Use the cmdlet that does this."),
            CaveatKind.Definition => (Effect.Ask, "ask.definition", (string?)null),
            _ => (Effect.Deny, "deny.not-understood", null),
        };
        return new Finding(new Reason(effect, code, caveat.Text, caveat.Span.Of(line.Source), caveat.Span.Start), alternative);
    }
}
