using LabGovernance.Egress;

namespace LabGovernance.Core.Tests.Egress;

public sealed class SuggestedCommandsTests
{
    [Theory]
    [InlineData("docker ps\n\n# look\n  docker logs x", "docker ps|docker logs x")]
    [InlineData("Try this:\n```sh\n$ docker ps\n# and then\ndocker run \\\n  -v a:b \\\n  x\n```\nand that is it", "docker ps|docker run -v a:b x")]
    [InlineData("```yaml\na: b\n```\n~~~\nPS> Get-Process\n~~~", "Get-Process")]
    [InlineData("ls \\\n", "ls")]
    [InlineData("", "")]
    public void Command_lines_are_found_in_an_answer(string text, string expected)
        => Assert.Equal(expected, string.Join('|', SuggestedCommands.Of(text)));
}
