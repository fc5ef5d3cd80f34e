using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using CsCheck;
using LabGovernance.Sanitizing;

namespace LabGovernance.Core.Tests.Sanitizing;

public sealed class SanitizerTests
{
    private static readonly Sanitizer All = new(SanitizeRuleSet.Shipped);

    [Fact]
    public void Sanitizing_twice_changes_nothing()
        => SanitizeTexts.Any.Sample(
            text =>
            {
                var once = All.Sanitize(text).Value.Text;
                var twice = All.Sanitize(once).Value.Text;
                if (twice != once)
                    throw new InvalidOperationException($"\n1: {Shown(text)}\n2: {Shown(once)}\n3: {Shown(twice)}");
            },
            iter: 1000);

    [Fact]
    public void What_was_taken_out_can_be_put_back()
        => SanitizeTexts.Any.Sample(
            text =>
            {
                var map = new PlaceholderMap(remembers: true);
                var once = All.Sanitize(text, new SanitizeRequest { Map = map }).Value.Text;
                var kept = new PlaceholderMap(map.Entries);
                var back = Restorer.Restore(once, kept);
                if (back.IsRefused || back.Value != text)
                    throw new InvalidOperationException($"\n1: {Shown(text)}\n2: {Shown(once)}\n3: {back.Refusal?.Message ?? Shown(back.Value)}");
            },
            iter: 4000);

    [Fact]
    public void How_the_text_is_cut_makes_no_difference()
        => Gen.Select(SanitizeTexts.Any.Array[1, 4], Gen.Int[1, 700], Gen.Int[0, 3]).Sample(
            (texts, size, times) =>
            {
                var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(string.Concat(texts), times == 3 ? 2000 : times + 1)));
                var whole = new ArrayBufferWriter<byte>();
                _ = All.Sanitize(text, whole).Value;
                var pieces = new ArrayBufferWriter<byte>();
                using var stream = new StreamSanitizer(All, pieces);
                foreach (var chunk in text.Chunk(size))
                    stream.Write(chunk);
                _ = stream.Complete().Value;
                return whole.WrittenSpan.SequenceEqual(pieces.WrittenSpan);
            },
            iter: 150);

    [Fact]
    public void Any_bytes_that_are_no_finding_come_out_as_they_were()
        => Gen.Byte[1, 255].Array[0, 400].Sample(
            bytes =>
            {
                var output = new ArrayBufferWriter<byte>();
                var map = new PlaceholderMap(remembers: true);
                _ = All.Sanitize(bytes, output, new SanitizeRequest { Map = map }).Value;
                return Restorer.Restore(output.WrittenSpan, map).Value.AsSpan().SequenceEqual(bytes);
            },
            iter: 2000);

    [Theory]
    [InlineData("{\"password\": \"a\", \"pin_code\": 1, \"token\": 12345, \"lat\": 52.5, \"x\": [4111111111111111]}")]
    [InlineData("{\"a\": {\"secret\": null, \"api_key\": true, \"password\": \"q\\\"uo\\\\te\", \"mail\": \"jane@mail.example-home.org\"}}")]
    public void Json_parses_afterwards_with_the_same_keys_and_types(string json)
    {
        var after = All.Sanitize(json).Value.Text;
        Assert.Equal(Shape(JsonDocument.Parse(json).RootElement), Shape(JsonDocument.Parse(after).RootElement));
        Assert.NotEqual(json, after);

        static string Shape(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().Select(p => p.Name + ":" + Shape(p.Value))) + "}",
            JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Shape)) + "]",
            _ => element.ValueKind.ToString(),
        };
    }

    [Theory]
    [InlineData("PASSWORD: \"x\"", "PASSWORD: \"<PASSWORD_1>\"")]
    [InlineData("DB_PASSWORD=x y # note", "DB_PASSWORD=<PASSWORD_1> # note")]
    [InlineData("a:\n  password: |\n    one\n    two\n  user: bob\n", "a:\n  password: |\n    <PASSWORD_1>\n  user: bob\n")]
    [InlineData("a: &pw hunter2\npassword: *pw\nb_password: &x secret1\n", "a: &pw hunter2\npassword: *pw\nb_password: &x <PASSWORD_1>\n")]
    [InlineData("password: ${PW:-changeme}\n", "password: ${PW:-changeme}\n")]
    [InlineData("{a: 1, password: x, b: 2}", "{a: 1, password: <PASSWORD_1>, b: 2}")]
    [InlineData("<c><password>a&amp;b</password></c>", "<c><password>&lt;PASSWORD_1&gt;</password></c>")]
    [InlineData("<?xml version=\"1.0\"?><c password=\"x\" mail='jane@mail.example-home.org'/>", "<?xml version=\"1.0\"?><c password=\"&lt;PASSWORD_1&gt;\" mail='&lt;EMAIL_1&gt;'/>")]
    [InlineData("services:\n  db:\n    environment:\n      - POSTGRES_PASSWORD=abc def\n      - \"X_TOKEN=a b\"\n", "services:\n  db:\n    environment:\n      - POSTGRES_PASSWORD=<PASSWORD_1>\n      - \"X_TOKEN=<TOKEN_1>\"\n")]
    [InlineData("2026-11-25 x {\\\"password\\\":\\\"abc\\\",\\\"n\\\":1}", "2026-11-25 x {\\\"password\\\":\\\"<PASSWORD_1>\\\",\\\"n\\\":1}")]
    [InlineData("time=1 token=abc123 user=bob", "time=1 token=<TOKEN_1> user=bob")]
    [InlineData("curl -H \"X-Api-Key: abc def\" http://x", "curl -H \"X-Api-Key: <TOKEN_1>\" http://x")]
    [InlineData("Server=db;Password=abc;Database=x", "Server=db;Password=<PASSWORD_1>;Database=x")]
    [InlineData("93.184.215.14 93.184.215.99 93.184.7.1 5.9.1.2 93.184.215.14", "240.0.0.1 240.0.0.2 240.0.1.1 240.1.0.1 240.0.0.1")]
    [InlineData("<EMAIL_1> jane@mail.example-home.org", "<EMAIL_1> <EMAIL_2>")]
    [InlineData("jane@mail.example-home.org <EMAIL_1>", "<EMAIL_1> <EMAIL_2>")]
    public void A_value_goes_and_everything_around_it_stays(string text, string expected) => Assert.Equal(expected, All.Sanitize(text).Value.Text);

    [Theory]
    [InlineData("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("commit 2430134aabbccddeeff00112233445566778899a")]
    [InlineData("id=550e8400-e29b-41d4-a716-446655440000 v1.2.3-rc.1 2026-11-25T10:11:12.123456+02:00")]
    [InlineData("container 3f4e5d6c7b8a started in 12.345678 s at 1700000000000")]
    [InlineData("image: ghcr.io/home-assistant/home-assistant:2026.11.1@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("192.168.1.10 - - [25/Nov/2026:10:00:00 +0000] \"GET /api/states HTTP/1.1\" 200 1234 \"-\" \"Mozilla/5.0 Chrome/120.0.6099.109\"")]
    [InlineData("Nov 25 10:00:00 nas kernel: [12345.678901] usb 1-1: new high-speed USB device number 5 using xhci_hcd")]
    [InlineData("password_policy: strict\ntoken_endpoint: /oauth/token\nsecret_name: db\n")]
    public void What_identifies_nobody_stays(string text) => Assert.Equal(text, All.Sanitize(text).Value.Text);

    [Fact]
    public void A_block_longer_than_a_window_goes_whole()
    {
        var body = string.Concat(Enumerable.Repeat("MIIEvQIBADANBgkqhkiG9w0BAQEFAASCMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n", 20_000));
        var text = "before\n-----BEGIN PRIVATE KEY-----\n" + body + "-----END PRIVATE KEY-----\nafter\n";
        var after = All.Sanitize(text).Value.Text;
        Assert.DoesNotContain("MIIE", after, StringComparison.Ordinal);
        Assert.EndsWith("-----END PRIVATE KEY-----\nafter\n", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"secret\": \"", "\", \"b\": 1}")]
    [InlineData("secret=", "\nnext\n")]
    public void A_value_longer_than_a_window_goes_whole(string before, string after)
    {
        var text = before + string.Concat(Enumerable.Repeat("s3cr3tV4lue", 60_000)) + after;
        var result = All.Sanitize(text).Value.Text;
        Assert.DoesNotContain("s3cr3t", result, StringComparison.Ordinal);
        Assert.EndsWith(after, result, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_allowed_or_skipped_stays()
    {
        var request = new SanitizeRequest
        {
            AllowedValues = FrozenSet.Create("hunter2"),
            SkippedRules = FrozenSet.Create("email"),
        };
        Assert.Equal("password=hunter2 token=<TOKEN_1> a@b.dev", All.Sanitize("password=hunter2 token=abc1 a@b.dev", request).Value.Text);
    }

    [Fact]
    public void Binary_is_refused() => Assert.Equal("TextIsBinary", All.Sanitize("a\0b").Refusal!.Code);

    [Fact]
    public void An_invented_placeholder_is_refused()
    {
        var map = new PlaceholderMap(remembers: true);
        _ = All.Sanitize("a@b.dev", new SanitizeRequest { Map = map }).Value;
        Assert.Equal("a@b.dev", Restorer.Restore("<EMAIL_1>", map).Value);
        Assert.Equal("PlaceholderUnknown", Restorer.Restore("<EMAIL_2>", map).Refusal!.Code);
        Assert.Equal("<YOUR_NAME_1>", Restorer.Restore("<YOUR_NAME_1>", map).Value);
    }

    [Fact]
    public void A_case_keeps_its_placeholders_from_text_to_text()
    {
        var map = new PlaceholderMap(remembers: true);
        Assert.Equal("<EMAIL_1>", All.Sanitize("a@b.dev", new SanitizeRequest { Map = map }).Value.Text);
        var next = new PlaceholderMap(map.Entries);
        Assert.Equal("<EMAIL_2> <EMAIL_1> <EMAIL_1>", All.Sanitize("c@b.dev a@b.dev <EMAIL_1>", new SanitizeRequest { Map = next }).Value.Text);
    }

    [Fact]
    public void A_labs_own_rule_works_beside_the_others()
    {
        var rule = new SanitizeRule("lab.badge", "badge", Sensitivity.Personal, "BADGE", new CustomRule(@"badge (?<value>[A-Z]{2}\d+)", ["badge"]), "");
        var rules = new Sanitizer(SanitizeRuleSet.Shipped.With(rule));
        Assert.Equal("Ünder badge <BADGE_1>, a badge", rules.Sanitize("Ünder badge AB12, a badge").Value.Text);
    }

    private static string Shown(string text) => JsonSerializer.Serialize(text);
}
