using LabGovernance.Changes;
using LabGovernance.Journal;
using LabGovernance.Policy;
using LabGovernance.Testing;

namespace LabGovernance.Core.Tests.Policy.Integrity;

public sealed class PolicyWatchTests
{
    private readonly MemoryLab _lab = new(Policies.Example, new ConsentRules());

    [Fact]
    public void An_edit_is_on_record_once_however_often_the_policy_is_read()
    {
        Read("a");
        Read("a");
        Read("b");
        Read("b");
        Read("a");

        Assert.Equal(["policy.seen", "policy.changed", "policy.changed"], _lab.Journal.Entries.Select(e => e.Kind));
        Assert.All(_lab.Journal.Entries, e => Assert.Equal("policy", e.Subject));
        Assert.Equal("""{"newDigest":"b","oldDigest":"a"}""", _lab.Journal.Entries[1].Data);
    }

    [Fact]
    public void The_notice_names_who_noticed_first_and_when()
    {
        Read("a");
        _lab.Time.Advance(TimeSpan.FromHours(1));
        var noticed = _lab.Time.GetUtcNow();
        Read("b", Actor.Automation("cron"));
        _lab.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(new PolicyNotice(noticed, Actor.Automation("cron"), "a"), Read("b", Actor.Human("alex")).Notice);
    }

    [Fact]
    public void Who_read_the_file_before_an_edit_that_another_has_noticed_looks_again()
    {
        Read("a");
        var files = new Queue<string>(["b", "b"]);
        _lab.Journal.BeforeAppend = () =>
        {
            _lab.Journal.BeforeAppend = () => { };
            Read("b", Actor.Automation("cron"));
        };

        var policy = new PolicyWatch(_lab.Journal, Actor.Human("alex"), () => Policies.Example with { Digest = files.Dequeue() }).Read().Value;

        Assert.Equal(Actor.Automation("cron"), policy.Notice?.By);
        Assert.Equal(2, _lab.Journal.Entries.Count);
    }

    [Fact]
    public void A_journal_that_takes_no_entry_does_not_hide_the_policy()
    {
        var policy = new PolicyWatch(new ReadOnlyJournal(), Actor.Human("alex"), () => Policies.Example).Read();

        Assert.Null(policy.Value.Notice);
    }

    private CsePolicy Read(string digest, Actor? by = null)
        => new PolicyWatch(_lab.Journal, by ?? Actor.Human("alex"), () => Policies.Example with { Digest = digest }).Read().Value;

    private sealed class ReadOnlyJournal : IJournal
    {
        public JournalHead Head => JournalHead.Empty;

        public Outcome<IReadOnlyList<JournalEntry>> Append(string subject, long expectedVersion, Actor actor, IReadOnlyList<JournalFact> facts)
            => new Refusal("JournalNotWritable", "It is read-only.", "Mount it read-write.");

        public Outcome<IReadOnlyList<JournalEntry>> ReadSubject(string subject) => Array.Empty<JournalEntry>();

        public IEnumerable<JournalEntry> Read(JournalFilter filter) => [];
    }
}
