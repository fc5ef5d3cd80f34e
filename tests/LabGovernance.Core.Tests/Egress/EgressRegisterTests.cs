using LabGovernance.Egress;
using LabGovernance.Sanitizing;
using LabGovernance.Testing;
using Microsoft.Extensions.Time.Testing;

namespace LabGovernance.Core.Tests.Egress;

public sealed class EgressRegisterTests
{
    [Fact]
    public void What_may_leave_is_on_record_without_its_content()
    {
        var journal = new MemoryJournal(new FakeTimeProvider());
        var result = new Sanitizer(SanitizeRuleSet.Shipped).Sanitize("mail jane@mail.example-home.org, password: hunter2!!").Value;

        var entry = new EgressRegister(journal, Actor.Human("ana"), () => "f00d").Record(result.Summary, "ask, with token=abcdefgh12345678", "frigate").Value;

        Assert.Equal(("egress:f00d", "egress.prepared", 1L), (entry.Subject, entry.Kind, entry.Version));
        Assert.Contains($"\"digest\":\"{result.Summary.After.Sha256}\"", entry.Data, StringComparison.Ordinal);
        Assert.Contains("\"counts\":{\"email\":1,\"password\":1}", entry.Data, StringComparison.Ordinal);
        Assert.Contains("\"case\":\"frigate\"", entry.Data, StringComparison.Ordinal);
        Assert.All(new[] { "jane", "hunter2", "abcdefgh12345678", result.Summary.Before.Sha256! }, s => Assert.DoesNotContain(s, entry.Data, StringComparison.Ordinal));
        Assert.Equal(entry.Hash, journal.Head.Hash);
    }
}
