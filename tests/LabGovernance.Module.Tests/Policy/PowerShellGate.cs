using System.Management.Automation;

namespace LabGovernance.Module.Tests.Policy;

/// <summary>The gate as a session asks it about PowerShell lines.</summary>
internal sealed class PowerShellGate : IDisposable
{
    private const string Policy = """
        version: "1.0"
        metadata: { name: t, description: t, owner: t, last_updated: "2026-01-01" }
        infrastructures:
          tight: { enabled: true, ttl_minutes: 60, requires_approval: false, allowed_commands: ["Get-*", "Test-Connection*", "docker ps*", "docker logs*", "git status*"] }
          open:
            enabled: true
            ttl_minutes: 60
            requires_approval: false
            allowed_commands: ["Get-*", "Set-*", "Remove-*", "New-*", "Invoke-*", "Start-*", "Stop-*", "Copy-*", "Move-*", "Rename-*", "Clear-*", "Add-*", "Out-*", "Restart-*", "Test-*", "Import-*", "Export-*",
              "Enable-*", "Disable-*", "Enter-*", "Format-*", "Initialize-*", "Register-*", "Install-*", "Update-*", "Approve-*", "Expand-*", "Uninstall-*", "Limit-*", "Tee-*", "docker*", "rm*", "bash*", "sh*",
              "ssh*", "sudo*", "pwsh*", "powershell*", "cmd*", "cp*", "mv*", "curl*", "python3*", "netsh*", "wevtutil*", "vssadmin*", "reg*", "net*", "sc*", "diskpart*", "schtasks*", "certutil*", "psql*",
              "mshta*", "wmic*", "bcdedit*", "format*", "cipher*", "kubectl*", "zfs*", "dd*", "rd*", "del*", "systemctl*"]
        approval_workflow:
          mode: interactive
          timeout_seconds: 60
          notification_channels: []
          redline_triggers: [{ pattern: "rm -rf /", reason: "root" }]
        """;

    private readonly ModuleSession _session = new();
    private readonly string _lab = TemporaryLab.New();

    public PowerShellGate() => File.WriteAllText(Path.Combine(_lab, "cse-policy.yaml"), Policy);

    public IReadOnlyList<string> Effects(IReadOnlyList<string> lines, string infrastructure, string shell = "PowerShell")
        => [.. Rulings(lines, infrastructure, shell).Select(r => $"{r.Properties["Effect"].Value}")];

    public IReadOnlyList<PSObject> Rulings(IReadOnlyList<string> lines, string infrastructure, string shell = "PowerShell")
    {
        var quoted = string.Join(",\n", lines.Select(l => $"'{l.Replace("'", "''", StringComparison.Ordinal)}'"));
        return _session.Run($"@({quoted}) | Test-CseCommand -Infrastructure {infrastructure} -Shell {shell} -Lab '{_lab}'");
    }

    /// <summary>The reasons of a ruling, for a failing test to show.</summary>
    public static string Why(PSObject ruling) => string.Join("\n    ", ((System.Collections.IEnumerable)ruling.Properties["Reasons"].Value).Cast<object>());

    public void Dispose() => _session.Dispose();
}
