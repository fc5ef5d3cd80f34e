using LabGovernance.Sanitizing;

namespace LabGovernance.Core.Tests.Sanitizing;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("password=hunter2", "password=<REDACTED>")]
    [InlineData("PASSWORD: 'a b'", "PASSWORD: '<REDACTED>'")]
    [InlineData("curl -H 'Authorization: Bearer abc.def' x", "curl -H 'Authorization: Bearer <REDACTED>' x")]
    [InlineData("postgres://u:pw@db/x", "postgres://u:<REDACTED>@db/x")]
    [InlineData("git clone https://u:ghp_x@h/r", "git clone https://u:<REDACTED>@h/r")]
    [InlineData("api_key=\"k\" next", "api_key=\"<REDACTED>\" next")]
    public void A_secret_is_taken_out_and_its_name_stays(string text, string expected) => Assert.Equal(expected, Redaction.Apply(text));

    [Theory]
    [InlineData("password=$DB_PASSWORD")]
    [InlineData("token: ${TOKEN}")]
    [InlineData("token: \"$TOKEN\"")]
    [InlineData("curl -H 'Authorization: Bearer $TOKEN' x")]
    [InlineData("postgres://u:$PW@db/x")]
    [InlineData("password_file=/run/secrets/db")]
    [InlineData("password: {{ vault_password }}")]
    [InlineData("docker logs frigate --since 2h")]
    [InlineData("http://127.0.0.1:8080/token")]
    public void A_reference_to_a_secret_stays(string text) => Assert.False(Redaction.Finds(text), Redaction.Apply(text));

    [Fact]
    public void Redacting_twice_changes_nothing()
    {
        var once = Redaction.Apply("password=a api_key='b' https://u:p@h/ Authorization: Basic Zm9v");
        Assert.Equal(once, Redaction.Apply(once));
    }
}
