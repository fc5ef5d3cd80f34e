using LabGovernance.Adapters.Configuration;
using LabGovernance.Testing;

[assembly: AssemblyFixture(typeof(TemporaryFolders))]

namespace LabGovernance.Host.Tests;

/// <summary>A starter lab in a temporary folder.</summary>
internal static class NewLab
{
    public static string Create()
    {
        var folder = TemporaryFolders.New();
        _ = StarterLab.Write(folder, LabTemplate.Governed, force: true, new DateOnly(2026, 3, 14)).Value;
        return folder;
    }
}
