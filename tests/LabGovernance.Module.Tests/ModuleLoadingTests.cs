using System.Runtime.Loader;

namespace LabGovernance.Module.Tests;

public sealed class ModuleLoadingTests
{
    [Fact]
    public void Importing_twice_and_removing_leaves_the_session_usable()
    {
        using var session = new ModuleSession();
        session.Run($"Import-Module '{ModuleSession.ModulePath}' -Force; Remove-Module LabGovernance");

        Assert.Equal("CommandNotFoundException", session.ErrorId("Get-Lab"));
        session.Run($"Import-Module '{ModuleSession.ModulePath}'");
        Assert.Equal("LabNotFound", session.ErrorId("Get-Lab -Lab ([IO.Path]::GetTempPath())"));
    }

    [Fact]
    public void Type_literals_of_the_core_resolve()
    {
        using var session = new ModuleSession();

        Assert.Equal("CHG-0007", session.Run("[LabGovernance.Changes.ChangeId]::new(7).ToString()").Single().ToString());
    }

    [Fact]
    public void The_adapters_and_their_packages_stay_out_of_the_default_context()
    {
        using var session = new ModuleSession();
        session.Run("Get-Lab -Lab '" + TemporaryLab.New() + "'");

        string[] ours = ["LabGovernance.Adapters", "YamlDotNet", "Markdig", "Microsoft.Data.Sqlite"];
        Assert.DoesNotContain(AssemblyLoadContext.Default.Assemblies, a => ours.Contains(a.GetName().Name));
        Assert.Contains(AssemblyLoadContext.All.SelectMany(c => c.Assemblies), a => a.GetName().Name == "LabGovernance.Adapters");
    }

    [Fact]
    public void Four_runspaces_can_import_at_once()
    {
        var lab = TemporaryLab.New();
        var names = new string[4];
        Parallel.For(0, 4, i =>
        {
            using var session = new ModuleSession();
            names[i] = session.Run($"(Get-Lab -Lab '{lab}').Name").Single().ToString()!;
        });

        Assert.All(names, n => Assert.Equal("my-lab", n));
    }

    [Fact]
    public void The_manifest_exports_exactly_the_cmdlets_there_are()
    {
        using var session = new ModuleSession();
        var exported = session.Run("(Get-Module LabGovernance).ExportedCmdlets.Keys").Select(o => o.ToString()!).Order().ToList();
        var inAssembly = session.Run(
            "[LabGovernance.Cmdlets.GetLabCommand].Assembly.GetExportedTypes() | & { process { foreach ($a in $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)) { $a.VerbName + '-' + $a.NounName } } }")
            .Select(o => o.ToString()!).Order().ToList();

        Assert.Equal(inAssembly, exported);
    }
}
