using LabGovernance.Adapters.Configuration;
using LabGovernance.Sanitizing;
using LabGovernance.Testing;

namespace LabGovernance.Adapters.Tests.Sanitizing;

public sealed class SanitizeFileTests
{
    private const string Badge = """
        version: "1.0"
        rules:
          - id: lab.badge
            description: number of a door badge
            keywords: [badge]
            pattern: 'badge[ :=]+(?<value>[A-Z]{2}\d{6})'
            placeholder: BADGE
            sensitivity: personal
            tests:
              match: ["badge: «AB123456»"]
              not_match: [badge of honour]
        allow:
          - { value: ZZ999999, rule: lab.* }
          - { rule: email, path: "*.md" }
          - { line: 'sanitize:ignore' }
        """;

    [Fact]
    public void A_rule_of_the_lab_takes_its_value_out()
    {
        var read = Read(Badge).Value;
        var result = new Sanitizer(SanitizeRuleSet.Shipped.With(read.Rules)).Sanitize("the badge: AB123456, badge: ZZ999999", new SanitizeRequest { Allow = read.Allowed.For(null) }).Value;

        Assert.Equal("the badge: <BADGE_1>, badge: ZZ999999", result.Text);
        Assert.Equal(Sensitivity.Personal, read.Rules[0].Sensitivity);
        Assert.Equal(["badge: «AB123456»"], read.Rules[0].Positive);
    }

    [Fact]
    public void What_may_stay_is_said_by_rule_path_and_line()
    {
        var allowed = Read(Badge).Value.Allowed;
        var sanitizer = new Sanitizer(SanitizeRuleSet.Shipped);

        Assert.Equal("a@b-home.dev", sanitizer.Sanitize("a@b-home.dev", new SanitizeRequest { Allow = allowed.For("docs/read.md") }).Value.Text);
        Assert.Equal("<EMAIL_1>", sanitizer.Sanitize("a@b-home.dev", new SanitizeRequest { Allow = allowed.For("docs/read.txt") }).Value.Text);
        Assert.Equal("password: hunter2!! # sanitize:ignore", sanitizer.Sanitize("password: hunter2!! # sanitize:ignore", new SanitizeRequest { Allow = allowed.For(null) }).Value.Text);
    }

    [Theory]
    [InlineData("sensitivity: personal", "sensitivty: personal", "8:5: unknown key", "did you mean 'sensitivity'?")]
    [InlineData("id: lab.badge", "id: Lab Badge", "3:9: 'rules[0].id' is 'Lab Badge'", "small letters")]
    [InlineData("id: lab.badge", "id: github.token", "another rule has", "3:9")]
    [InlineData("keywords: [badge]", "keywords: []", "'rules[0].keywords' is empty", "5:15")]
    [InlineData("placeholder: BADGE", "placeholder: <b>", "capitals, digits and underscores", "7:18")]
    [InlineData("sensitivity: personal", "validator: crc", "luhn", "8:16")]
    [InlineData("sensitivity: personal", "entropy: 9", "a number from 0 to 8", "8:14")]
    [InlineData("«AB123456»", "AB12", "holds nothing that the rule finds", "10:15")]
    [InlineData("badge: «AB123456»", "«badge: AB123456»", "something else than what the rule finds", "10:15")]
    [InlineData("badge of honour", "\"badge: AB123456\"", "under not_match holds something", "11:19")]
    [InlineData(@"'badge[ :=]+(?<value>[A-Z]{2}\d{6})'", @"'(?=badge)(a)\1'", "can't be used", "6:14")]
    [InlineData(@"'badge[ :=]+(?<value>[A-Z]{2}\d{6})'", "'badge[ :'", "can't be used", "6:14")]
    [InlineData(@"'badge[ :=]+(?<value>[A-Z]{2}\d{6})'", "'x*'", "matches an empty text", "6:14")]
    [InlineData("{ line: 'sanitize:ignore' }", "{ }", "names nothing", "15:")]
    [InlineData("{ line: 'sanitize:ignore' }", @"{ line: '(a)\1' }", "can't be used", "15:")]
    public void A_fault_is_told_with_its_place(string instead, string written, string expected, string also)
    {
        var refusal = Read(Badge.Replace(instead, written, StringComparison.Ordinal)).Refusal!;

        Assert.Equal("SanitizeFileInvalid", refusal.Code);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(also, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("sanitize.yaml:", refusal.Message, StringComparison.Ordinal);
    }

    private static Outcome<SanitizeAdditions> Read(string text)
    {
        var path = Path.Combine(TemporaryFolders.New(), "sanitize.yaml");
        File.WriteAllText(path, text);
        return SanitizeFile.Read(path);
    }
}
