using LabGovernance.Adapters.Configuration;

namespace LabGovernance.Host.Tests;

/// <summary>A starter lab in a temporary folder.</summary>
internal static class NewLab
{
    public static string At(string name)
    {
        var folder = Path.Combine(Path.GetTempPath(), "labgovernance-tests", Guid.NewGuid().ToString("N")[..8] + "-" + name[..8]);
        Directory.CreateDirectory(folder);
        _ = StarterLab.Write(folder, force: true, new DateOnly(2026, 3, 14)).Value;
        return folder;
    }
}
