using LabGovernance.Testing;

[assembly: AssemblyFixture(typeof(TemporaryFolders))]

namespace LabGovernance.Module.Tests;

/// <summary>A starter lab, written by the module itself.</summary>
internal static class TemporaryLab
{
    private const string Policy = """
        version: "1.0"
        metadata: { name: t, description: t, owner: t, last_updated: "2026-01-01" }
        infrastructures:
          tools:
            enabled: true
            ttl_minutes: 60
            requires_approval: REQUIRES
            allowed_commands: ["dotnet --version", "dotnet no-such-verb"]
        approval_workflow: { mode: interactive, timeout_seconds: 60, notification_channels: [] }
        """;

    public static string New()
    {
        var folder = TemporaryFolders.New();
        using var session = new ModuleSession();
        session.Run($"$null = Initialize-Lab '{folder}'");
        return folder;
    }

    /// <summary>One with the infrastructure <c>tools</c>, in which alex may consent by name.</summary>
    public static string WithPolicy(bool requiresApproval)
    {
        var lab = New();
        File.WriteAllText(Path.Combine(lab, "cse-policy.yaml"), Policy.Replace("REQUIRES", requiresApproval ? "true" : "false", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(lab, "lab.yaml"), "version: \"1.0\"\nname: t\napprovals:\n  by_name: [alex]\n");
        return lab;
    }

    /// <summary>Proposes and plans a change titled "try".</summary>
    /// <returns>Its id.</returns>
    public static string Planned(ModuleSession session, string lab, string command = "dotnet --version")
        => session.Run($$"""
            $c = New-LabChange 'try' tools -Lab '{{lab}}'
            New-LabStep 'one' '{{command}}' | Set-LabPlan $c.Id -Check (New-LabCheck 'there' -File 'lab.yaml') -Window 00:00:00 -Lab '{{lab}}'
            $c.Id.ToString()
            """).Single().ToString()!;
}
