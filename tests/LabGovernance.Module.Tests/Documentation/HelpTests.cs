using System.Management.Automation;
using LabGovernance.HelpPages;

namespace LabGovernance.Module.Tests.Documentation;

/// <summary>Get-Help on the engine alone, as in lab.</summary>
public sealed class HelpTests
{
    [Fact]
    public void The_shipped_help_is_what_the_pages_say()
        => Assert.Equal(MamlFile.Of(Repository.Pages), File.ReadAllText(Repository.File("artifacts", "module", "LabGovernance", "en-US", "LabGovernance.dll-Help.xml")));

    [Fact]
    public void Get_Help_shows_the_page_of_every_cmdlet()
    {
        using var session = new ModuleSession();
        Assert.All(Repository.Pages, page =>
        {
            var help = session.Run($"Get-Help {page.Name}").Single();
            Assert.Equal(page.Synopsis, help.Properties["Synopsis"].Value);
            Assert.Equal(page.Examples.Count, Count(session, $"(Get-Help {page.Name}).examples.example"));
            Assert.Equal(page.Parameters.Count, Count(session, $"(Get-Help {page.Name}).parameters.parameter"));
            Assert.Equal(page.Syntax.Count, Count(session, $"(Get-Help {page.Name}).syntax.syntaxItem"));
        });
    }

    [Fact]
    public void Get_Help_finds_a_parameter_and_an_example()
    {
        using var session = new ModuleSession();

        Assert.Equal("true", session.Run("(Get-Help Set-LabPlan -Parameter Id).required").Single().ToString());
        Assert.Contains("docker restart frigate", session.Run("(Get-Help New-LabStep).examples.example[0].code").Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_overview_topic_is_shipped()
    {
        using var session = new ModuleSession();

        Assert.Contains("governed change", session.Run("Get-Help about_LabGovernance").Single().ToString(), StringComparison.Ordinal);
    }

    private static int Count(ModuleSession session, string expression) => session.Run($"@({expression}).Count").Single() is PSObject count ? (int)count.BaseObject : -1;
}
