using LabGovernance.Core.Tests.Sanitizing.Corpus;
using LabGovernance.Sanitizing;
using LabGovernance.Sanitizing.Rules;

namespace LabGovernance.Core.Tests.Sanitizing;

public sealed class ManyAtOnceTests
{
    private const int Threads = 8;

    [Fact]
    public void Texts_that_are_the_first_for_their_rules_come_out_at_once_as_one_by_one()
    {
        string[] texts = [.. HomelabCorpus.Texts(1, 2).Select(t => t.Text), .. ShippedRules.All.SelectMany(r => r.Positive)];
        var one = new Sanitizer(SanitizeRuleSet.Shipped);
        string[] expected = [.. texts.Select(text => one.Sanitize(text).Value.Text)];
        for (var round = 0; round < 6; round++)
        {
            var cold = new Sanitizer(new SanitizeRuleSet(ShippedRules.All));
            var wrong = 0;
            using var start = new Barrier(Threads);
            var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                for (var i = 0; i < texts.Length; i++)
                {
                    var at = (i + (number * texts.Length / Threads)) % texts.Length;
                    if (cold.Sanitize(texts[at]).Value.Text != expected[at])
                        Interlocked.Increment(ref wrong);
                }
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            Assert.Equal(0, wrong);
        }
    }
}
