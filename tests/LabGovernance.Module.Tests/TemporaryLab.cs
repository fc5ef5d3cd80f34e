namespace LabGovernance.Module.Tests;

/// <summary>A starter lab, written by the module itself.</summary>
internal static class TemporaryLab
{
    public static string New()
    {
        var folder = Path.Combine(Path.GetTempPath(), "labgovernance-tests", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        using var session = new ModuleSession();
        session.Run($"$null = Initialize-Lab '{folder}'");
        return folder;
    }
}
