using LabGovernance.Adapters.Sanitizing;
using LabGovernance.Sanitizing;
using LabGovernance.Testing;

namespace LabGovernance.Adapters.Tests.Sanitizing;

public sealed class SecretFilesTests
{
    private static readonly Sanitizer None = new(new SanitizeRuleSet([]));

    private readonly string _root = TemporaryFolders.New();

    [Fact]
    public void The_usual_places_are_looked_at()
    {
        Write(".env", "DB_PASSWORD='kz8Lq2 mWx9'\nexport MQTT_PW=mq-T7t9x # note\nTZ=Europe/Berlin\nPOSTGRES_PASSWORD=postgres\nREF_TOKEN=${OTHER}\nA=1\n");
        Write("media/compose.yaml", """
            services:
              a:
                image: ghcr.io/x/y:1.2.3
                environment:
                  API_KEY: "cmp-99887766"
                  TZ: Europe/Berlin
                labels: !reset null
              b:
                environment: ["SESSION_SECRET=lst-55443322", PUID=1000]
                command: postgres://app:url-pw-7711@db/app
            """);
        Write("secrets.yaml", "wifi_name: cellar-net-5\nweb: !include x.yaml\n");
        Write("secrets/db_root", "whole-file-secret\n");

        using var secrets = Read().Value;

        foreach (var secret in new[] { "kz8Lq2 mWx9", "mq-T7t9x", "cmp-99887766", "lst-55443322", "url-pw-7711", "cellar-net-5", "whole-file-secret" })
            Assert.Equal("x <KNOWN_1> y", Clean($"x {secret} y", secrets));
        foreach (var kept in new[] { "Europe/Berlin", "postgres", "ghcr.io/x/y:1.2.3", "${OTHER}", "services" })
            Assert.Equal($"x {kept} y", Clean($"x {kept} y", secrets));
        Assert.Equal(1, secrets.Ordinary);
    }

    [Fact]
    public void Places_can_be_named_with_wildcards_and_outside_the_lab()
    {
        var elsewhere = TemporaryFolders.New();
        Directory.CreateDirectory(Path.Combine(elsewhere, "stack"));
        File.WriteAllText(Path.Combine(elsewhere, "stack", ".env"), "TOKEN=else-where-1\n");
        Write(".env", "TOKEN=not-named-1\n");

        using var secrets = Read($"{elsewhere}/*/.env").Value;

        Assert.Equal("<KNOWN_1> not-named-1", Clean("else-where-1 not-named-1", secrets));
    }

    [Fact]
    public void A_named_place_that_is_not_there_lets_nothing_be_sanitized()
        => Assert.Equal("SecretsUnreadable", Read("nowhere.env").Refusal!.Code);

    [Fact]
    public void A_broken_file_is_told_without_its_text()
    {
        Write("secrets.yaml", "a: [kz8Lq2mWx9\nb: }{\n");

        var refusal = Read().Refusal!;

        Assert.Equal("SecretsUnreadable", refusal.Code);
        Assert.DoesNotContain("kz8Lq2mWx9", refusal.Message, StringComparison.Ordinal);
    }

    private static string Clean(string text, LabSecrets secrets) => None.Sanitize(text, new SanitizeRequest { Known = secrets.Known, Format = TextFormat.Plain }).Value.Text;

    private Outcome<LabSecrets> Read(params string[] named) => SecretFiles.Read(new Lab
    {
        Root = _root,
        Name = "t",
        PolicyPath = _root,
        StatusPath = _root,
        PendingWorkPath = _root,
        Sanitizer = new SanitizerSettings { Secrets = named.Length == 0 ? null : named },
    });

    private void Write(string name, string text)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
