using LabGovernance.Adapters.Drift;
using LabGovernance.Drift;
using LabGovernance.Sanitizing;

namespace LabGovernance.Adapters.Tests.Drift;

public sealed class ComposeFieldsTests
{
    private const string Frigate = """
        x-common: &common
          restart: unless-stopped
        services:
          frigate:
            <<: *common
            image: ghcr.io/blakeblackshear/frigate:${FRIGATE_TAG:-0.14.1}
            environment:
              - TZ=Europe/Berlin
              - FRIGATE_RTSP_PASSWORD=hunter2hunter2
              - MQTT_PASSWORD=${MQTT_PASSWORD}
            ports: ["5000:5000", "8554:8554"]
            command: ["--set=a", "--set=b"]
            volumes:
              - type: tmpfs
                target: /tmp/cache
        """;

    [Fact]
    public void Fields_have_their_place_variables_stay_and_secrets_go()
        => Assert.Equal(
            [
                "services.frigate.command: [--set=a, --set=b]",
                "services.frigate.environment.FRIGATE_RTSP_PASSWORD: " + Redaction.Mark,
                "services.frigate.environment.MQTT_PASSWORD: ${MQTT_PASSWORD}",
                "services.frigate.environment.TZ: Europe/Berlin",
                "services.frigate.image: ghcr.io/blakeblackshear/frigate:${FRIGATE_TAG:-0.14.1}",
                "services.frigate.ports: [5000:5000, 8554:8554]",
                "services.frigate.restart: unless-stopped",
                "services.frigate.volumes[0].target: /tmp/cache",
                "services.frigate.volumes[0].type: tmpfs",
                "x-common.restart: unless-stopped",
            ],
            Read(Frigate));

    [Fact]
    public void Order_and_form_are_no_difference()
    {
        const string other = """
            # a comment
            services:
              frigate:
                volumes: [{target: /tmp/cache, type: tmpfs}]
                environment: {MQTT_PASSWORD: "${MQTT_PASSWORD}", TZ: Europe/Berlin, FRIGATE_RTSP_PASSWORD: other-secret-77}
                ports:
                  - "5000:5000"
                  - 8554:8554
                command: [--set=a, --set=b]
                image: "ghcr.io/blakeblackshear/frigate:${FRIGATE_TAG:-0.14.1}"
                restart: unless-stopped
            x-common: {restart: unless-stopped}
            """;
        Assert.Equal(Read(Frigate), Read(other));
    }

    [Fact]
    public void Of_a_file_that_is_closed_to_others_no_value_is_kept_where_secrets_may_stand()
        => Assert.Contains("services.frigate.environment.TZ: " + Redaction.Mark, Read(Frigate, isPrivate: true));

    [Theory]
    [InlineData("{")]
    [InlineData("- a\n- b")]
    [InlineData("")]
    [InlineData("a: 1\n---\nb: 2")]
    [InlineData("a: {b: {c: 1}, b.c: 2}")]
    [InlineData("a: {environment: [X=1, X=2]}")]
    [InlineData("a: &a [*a]")]
    [InlineData("a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]")]
    public void What_is_no_compose_file_is_left_to_be_compared_as_text(string text)
        => Assert.Null(ComposeFields.Of(text, false));

    [Fact]
    public void A_file_that_nests_without_end_is_no_compose_file()
        => Assert.Null(ComposeFields.Of(string.Concat(Enumerable.Repeat("[", 100_000)), false));

    [Theory]
    [InlineData("stacks/compose.yaml", true)]
    [InlineData("docker-compose.override.yml", true)]
    [InlineData("compose-gpu.yml", true)]
    [InlineData("recompose.yml", false)]
    [InlineData("compose.yaml.bak", false)]
    public void Their_names_are_those_that_compose_reads(string path, bool expected) => Assert.Equal(expected, ComposeFields.IsCompose(path));

    [Theory]
    [InlineData("0644", true)]
    [InlineData("0600", false)]
    [InlineData(null, true)]
    public void Text_is_kept_without_secrets_and_only_of_files_that_everyone_may_read(string? mode, bool expected)
    {
        var state = new FileState { Path = "a.conf", Kind = FileKind.File, Mode = mode };
        Assert.Equal(expected ? "user=alex\npassword=" + Redaction.Mark : null, FileText.Kept(state, "user=alex\npassword=hunter2hunter2"u8).Text);
        Assert.Null(FileText.Kept(state, [1, 0, 2]).Text);
        Assert.Null(FileText.Kept(state, [0xff, 0xfe]).Text);
    }

    private static IEnumerable<string> Read(string text, bool isPrivate = false) => ComposeFields.Of(text, isPrivate)!.Select(f => $"{f.Key}: {f.Value}");
}
