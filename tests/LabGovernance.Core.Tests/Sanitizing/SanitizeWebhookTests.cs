using System.Text.Json.Nodes;
using LabGovernance.Sanitizing;

namespace LabGovernance.Core.Tests.Sanitizing;

public sealed class SanitizeWebhookTests
{
    [Fact]
    public void The_answer_has_the_text_its_length_and_only_the_rules_that_fired()
    {
        var answer = Answer("""{"logs": "from jane@mail.example-home.org on 127.0.0.1", "config": "PASSWORD: \"hunter2!!\"", "env": "MY_PASSWORD=hunter2!!"}""");

        Assert.Equal("from <EMAIL_1> on 127.0.0.1\n\nPASSWORD: \"<PASSWORD_1>\"\n\nMY_PASSWORD=<PASSWORD_1>", (string)answer["sanitized"]!);
        Assert.Equal(["email", "password"], answer["meta"]!["redactions"]!.AsArray().Select(r => (string)r!));
        Assert.Equal(((string)answer["sanitized"]!).Length, (int)answer["meta"]!["length"]!);
    }

    [Fact]
    public void A_clean_text_names_no_rule()
    {
        var answer = Answer("""{"notes": "all is well"}""");

        Assert.Equal("all is well", (string)answer["sanitized"]!);
        Assert.Empty(answer["meta"]!["redactions"]!.AsArray());
    }

    [Fact]
    public void A_field_may_be_JSON_and_the_request_may_stand_in_a_body()
        => Assert.Equal("""{"api_key":"<TOKEN_1>","n":1}""", (string)Answer("""{"headers": {}, "body": {"diagnostics": {"api_key": "abcdEFGH1234567890xyz", "n": 1}}}""")["sanitized"]!);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"other\": \"x\"}")]
    public void Anything_else_is_refused(string request)
        => Assert.Equal("SanitizeRequestInvalid", SanitizeWebhook.Answer(request, (_, _) => throw new InvalidOperationException()).Refusal!.Code);

    [Fact]
    public void When_one_field_is_refused_nothing_is_answered()
        => Assert.Equal("TextIsBinary", SanitizeWebhook.Answer("""{"logs": "fine", "notes": "a\u0000b"}""", Sanitizing()).Refusal!.Code);

    private static JsonNode Answer(string request) => JsonNode.Parse(SanitizeWebhook.Answer(request, Sanitizing()).Value)!;

    private static Func<string, TextFormat, Outcome<SanitizedText>> Sanitizing()
    {
        var sanitizer = new Sanitizer(SanitizeRuleSet.Shipped);
        var map = new PlaceholderMap(remembers: false);
        return (text, format) => sanitizer.Sanitize(text, new SanitizeRequest { Format = format, Map = map }) is { IsRefused: false, Value: var done }
            ? new SanitizedText { Text = done.Text, Summary = done.Summary }
            : new Refusal("TextIsBinary", "", "");
    }
}
