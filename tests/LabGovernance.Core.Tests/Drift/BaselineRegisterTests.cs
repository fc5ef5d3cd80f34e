using LabGovernance.Changes;
using LabGovernance.Core.Tests.Policy;
using LabGovernance.Drift;
using LabGovernance.Execution;
using LabGovernance.Testing;

namespace LabGovernance.Core.Tests.Drift;

public sealed class BaselineRegisterTests
{
    private static readonly Actor Alex = Actor.Human("alex");

    private static readonly BaselineDefinition Conf = new() { Name = "conf", Files = ["conf"], Path = "" };

    private static readonly BaselineDialog Yes = new() { Consents = _ => true, Run = (lab, order) => new CommandRun(lab).RunAsync(order, _ => true, _ => { }, default).GetAwaiter().GetResult() };

    private static readonly BaselineDialog No = Yes with { Consents = _ => false };

    private readonly MemoryLab _lab = new(Policies.Of(Policies.Scope("docker", false, "docker ps*")), new ConsentRules { ByName = ["alex"] });

    public BaselineRegisterTests() => Write("1");

    [Fact]
    public void An_ai_takes_a_first_baseline_and_never_a_second_by_no_way()
    {
        var ai = For(Actor.Ai("helper"), interactive: true);
        Assert.False(ai.Take(Conf, false, Yes, default).IsRefused);
        Write("2");

        Assert.Equal("ApproverNotHuman", ai.Accept("conf", "it is fine", Yes, default).Refusal?.Code);
        Assert.Equal("ApproverNotHuman", ai.Accept("conf", "it is fine", Yes with { By = "alex" }, default).Refusal?.Code);
        Assert.Equal("ApproverNotHuman", ai.Take(Conf, true, Yes with { By = "alex" }, default).Refusal?.Code);
        _lab.Baselines.Undescribe("conf");
        Assert.Equal("ApproverNotHuman", ai.Take(Conf, false, Yes, default).Refusal?.Code);
        Assert.Empty(ai.All().Value.Baselines);
    }

    [Fact]
    public void A_human_at_the_terminal_is_asked_and_may_say_no()
    {
        var alex = For(Alex, interactive: true);
        Assert.False(alex.Take(Conf, false, No, default).IsRefused);
        Write("2");
        var asked = new List<string>();

        Assert.Equal("BaselineNotConsented", alex.Accept("conf", "by hand", Yes with { Consents = Asked(false) }, default).Refusal?.Code);
        Assert.Equal(1, alex.Compare("conf", false, Yes, default).Value.Changed);
        Assert.Equal("by hand", alex.Accept("conf", "by hand", Yes with { Consents = Asked(true) }, default).Value.Reason);
        Assert.Equal("BaselineNotConsented", alex.Take(Conf, true, Yes with { Consents = Asked(false) }, default).Refusal?.Code);
        Assert.Equal(3, asked.Count);
        Assert.Contains("1 differences from conf?\nChanged: conf/a (content)", asked[0], StringComparison.Ordinal);
        Assert.Equal("ApprovalNeedsHuman", For(Alex, interactive: false).Accept("conf", "x", Yes, default).Refusal?.Code);

        Func<string, bool> Asked(bool answer) => question =>
        {
            asked.Add(question);
            return answer;
        };
    }

    [Fact]
    public void A_process_that_dies_before_the_journal_knows_leaves_the_baseline_as_it_was()
    {
        var alex = For(Alex, interactive: true);
        alex.Take(Conf, false, Yes, default);
        Write("2");
        _lab.Journal.BeforeAppend = () => throw new ProcessDiedException();
        Assert.Throws<ProcessDiedException>(() => alex.Accept("conf", "by hand", Yes, default));
        _lab.Journal.BeforeAppend = () => { };

        Assert.Equal(1, alex.Compare("conf", false, Yes, default).Value.Changed);
        Assert.False(alex.Accept("conf", "by hand", Yes, default).IsRefused);
        Assert.Empty(alex.Compare("conf", false, Yes, default).Value.Findings);
    }

    [Fact]
    public void A_process_that_dies_after_the_journal_knows_has_taken_it()
    {
        var alex = For(Alex, interactive: true);
        alex.Take(Conf, false, Yes, default);
        Write("2");
        _lab.Journal.AfterAppend = () => throw new ProcessDiedException();
        Assert.Throws<ProcessDiedException>(() => alex.Accept("conf", "by hand", Yes, default));
        _lab.Journal.AfterAppend = () => { };

        Assert.Empty(alex.Compare("conf", false, Yes, default).Value.Findings);
    }

    [Fact]
    public void Of_two_who_accept_at_once_the_later_one_counts_and_is_kept()
    {
        var alex = For(Alex, interactive: true);
        alex.Take(Conf, false, Yes, default);
        Write("2");
        var meanwhile = true;
        _lab.Journal.BeforeAppend = () =>
        {
            if (!meanwhile)
                return;
            meanwhile = false;
            _lab.Time.Advance(TimeSpan.FromSeconds(1));
            _lab.Journal.BeforeAppend = () => { };
            Assert.False(alex.Accept("conf", "the other", Yes, default).IsRefused);
        };

        var first = alex.Accept("conf", "the one", Yes, default);

        Assert.Equal("JournalConflict", first.Refusal?.Code);
        Assert.Empty(alex.Compare("conf", false, Yes, default).Value.Findings);
        Assert.Equal("the other", alex.Find("conf").Value.Reason);
    }

    [Fact]
    public void An_edited_scope_explains_nothing_and_is_told()
    {
        var alex = For(Alex, interactive: true);
        alex.Take(Conf with { Infrastructure = "docker" }, false, Yes, default);
        Assert.Null(_lab.Baselines.Describe(Conf, force: true));

        Assert.True(alex.Compare("conf", false, Yes, default).Value.DefinitionChanged);
    }

    [Fact]
    public void A_scope_that_the_policy_does_not_have_is_refused()
    {
        var alex = For(Alex, interactive: true);
        Assert.Equal("InfrastructureUnknown", alex.Take(Conf with { Infrastructure = "dokcer" }, false, Yes, default).Refusal?.Code);
        Assert.False(alex.Take(Conf with { Infrastructure = "docker" }, false, Yes, default).IsRefused);
    }

    private void Write(string digest)
        => _lab.Baselines.States = [new FileState { Path = "conf/a", Kind = FileKind.File, Size = 1, Digest = digest, Modified = _lab.Time.GetUtcNow() }];

    private BaselineRegister For(Actor actor, bool interactive) => new(_lab.For(actor, interactive));
}
