using LabGovernance.Changes;
using LabGovernance.Journal;
using LabGovernance.Plans;
using LabGovernance.Policy.Linting;

namespace LabGovernance.Core.Tests.Policy.Linting;

public sealed class RecordedUseTests
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Single_commands_and_steps_that_were_started_use_their_rules()
    {
        var policy = Policies.Of(Policies.Scope("vms", false, "docker ps *", "docker restart *", "docker start *", "docker logs *"));
        var plan = new Plan
        {
            Steps =
            [
                new Step { Number = 1, Title = "one", Command = "docker restart web", Rollback = "docker start web" },
                new Step { Number = 2, Title = "two", Command = "docker logs web" },
            ],
        };

        var use = RecordedUse.Of(
            [
                Entry("CMD-1", "command.started", """{"infrastructure":"vms","command":"docker ps -a","program":"docker","arguments":[],"ruling":"Allow","policyDigest":"0"}"""),
                Entry("CHG-0001", ChangeJson.ToFact(new ChangeProposed("t", null, ChangeKind.Restart, "vms"))),
                Entry("CHG-0001", ChangeJson.ToFact(new PlanSet(plan, plan.Digest))),
                Entry("CHG-0001", ChangeJson.ToFact(new StepStarted(1, Phases.Run, "docker", [], "Allow"))),
            ],
            policy,
            Start.AddDays(40));

        Assert.Equal([("vms", "docker ps *"), ("vms", "docker restart *")], use!.Used.Order());
        Assert.Equal(TimeSpan.FromDays(40), use.Length);
    }

    [Fact]
    public void An_empty_journal_says_nothing()
        => Assert.Null(RecordedUse.Of([], Policies.Example, Start));

    private static JournalEntry Entry(string subject, JournalFact fact) => Entry(subject, fact.Kind, fact.Data);

    private static JournalEntry Entry(string subject, string kind, string data)
        => JournalEntry.Following(new JournalHead(0, JournalHash.Genesis), Start, Actor.Human("ana"), subject, 1, new(kind, data));
}
