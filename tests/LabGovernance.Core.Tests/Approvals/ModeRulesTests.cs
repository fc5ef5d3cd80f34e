using System.Text.RegularExpressions;
using LabGovernance.Approvals;
using LabGovernance.Core.Tests.Policy;
using LabGovernance.Policy;

namespace LabGovernance.Core.Tests.Approvals;

/// <summary>docs/policy.md has the table of approval modes, and the table is what happens.</summary>
public sealed partial class ModeRulesTests
{
    private static readonly string Page = File
        .ReadAllText(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "docs", "policy.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public void The_table_of_the_page_is_what_happens()
    {
        var rows = Row().Matches(Page).ToDictionary(m => (m.Groups[1].Value, m.Groups[2].Value), m => (string[])[m.Groups[3].Value, m.Groups[4].Value, m.Groups[5].Value]);
        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            Enum.GetValues<ApprovalMode>().Select(mode => Word(Need(mode, Enum.Parse<ActorKind>(row.Key.Item1, ignoreCase: true), row.Key.Item2 == "true"))),
            row.Value));
    }

    [Fact]
    public void What_nobody_has_seen_waits_for_a_human_unless_a_human_runs_it()
    {
        const string unseen = "ask.script-text";
        Assert.Equal(ConsentNeed.Human, Need(ApprovalMode.AutoApprove, ActorKind.Ai, false, unseen));
        Assert.Equal(ConsentNeed.Human, Need(ApprovalMode.NotifyOnly, ActorKind.Automation, false, unseen));
        Assert.Equal(ConsentNeed.Waived, Need(ApprovalMode.AutoApprove, ActorKind.Human, false, unseen));
    }

    [Fact]
    public void The_least_trusted_one_who_had_a_part_counts()
        => Assert.Equal(ConsentNeed.Human, ModeRules.Of(Asking("ask.inner-command"), With(ApprovalMode.NotifyOnly, false), Actor.Human("alex"), Actor.Ai("planner")));

    [Fact]
    public void An_infrastructure_that_is_not_there_requires_approval()
        => Assert.Equal(
            ConsentNeed.Human,
            ModeRules.Of(Asking("ask.inner-command") with { Infrastructure = "nowhere" }, With(ApprovalMode.AutoApprove, false), Actor.Ai("planner")));

    private static ConsentNeed Need(ApprovalMode mode, ActorKind kind, bool requiresApproval, string code = "ask.inner-command")
        => ModeRules.Of(Asking(code), With(mode, requiresApproval), new Actor(kind, "x"));

    private static CsePolicy With(ApprovalMode mode, bool requiresApproval)
    {
        var policy = Policies.Of(Policies.Scope("vms", requiresApproval));
        return policy with { ApprovalWorkflow = policy.ApprovalWorkflow with { Mode = mode } };
    }

    private static Ruling Asking(string code) => new()
    {
        Effect = Effect.Ask,
        Infrastructure = "vms",
        Command = "x",
        Reasons = [new Reason(Effect.Ask, code, "It asks.", "x")],
        PolicyDigest = "d",
    };

    private static string Word(ConsentNeed need) => need switch
    {
        ConsentNeed.Human => "a human is asked",
        ConsentNeed.Notified => "runs, a human is told",
        _ => "runs",
    };

    [GeneratedRegex(@"^\| (human|automation|ai) \| (true|false) \| (.+?) \| (.+?) \| (.+?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
