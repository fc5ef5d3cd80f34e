using LabGovernance.Sanitizing;
using LabGovernance.Sanitizing.Rules;

namespace LabGovernance.Core.Tests.Sanitizing;

public sealed class RuleExampleTests
{
    public static TheoryData<string> Ids => [.. ShippedRules.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_rule_says_it_finds_it_finds_exactly(string id)
    {
        foreach (var example in Rule(id).Positive)
        {
            var text = example.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
            var found = Alone(id).Sanitize(text, new SanitizeRequest { Mark = "•" }).Value;
            Assert.Equal(Expected(example), found.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_rule_says_it_leaves_it_leaves(string id)
    {
        foreach (var example in Rule(id).Negative)
            Assert.Equal(example, Alone(id).Sanitize(example, new SanitizeRequest { Mark = "•" }).Value.Text);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void With_all_other_rules_nothing_of_it_stays_either(string id)
    {
        foreach (var example in Rule(id).Positive)
        {
            var text = example.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
            var found = new Sanitizer(SanitizeRuleSet.Shipped).Sanitize(text).Value;
            foreach (var secret in example.Split('«')[1..].Select(part => part[..part.IndexOf('»', StringComparison.Ordinal)]))
                Assert.DoesNotContain(secret, found.Text, StringComparison.Ordinal);
            Assert.Equal(found.Text, new Sanitizer(SanitizeRuleSet.Shipped).Sanitize(found.Text).Value.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_rule_is_shown_by_three_examples_of_either_kind(string id)
    {
        Assert.InRange(Rule(id).Positive.Length, 3, int.MaxValue);
        Assert.InRange(Rule(id).Negative.Length, 3, int.MaxValue);
        Assert.All(Rule(id).Positive, example => Assert.Contains('«', example));
        Assert.Matches("^[A-Z][A-Z0-9_]*$", Rule(id).Placeholder);
        Assert.Matches(@"^[a-z0-9-]+(\.[a-z0-9-]+)*$", id);
    }

    private static SanitizeRule Rule(string id) => ShippedRules.All.Single(r => r.Id == id);

    private static Sanitizer Alone(string id) => new(new SanitizeRuleSet([Rule(id)]));

    private static string Expected(string example)
    {
        while (example.IndexOf('«', StringComparison.Ordinal) is var open and >= 0)
            example = example[..open] + "•" + example[(example.IndexOf('»', StringComparison.Ordinal) + 1)..];
        return example;
    }
}
