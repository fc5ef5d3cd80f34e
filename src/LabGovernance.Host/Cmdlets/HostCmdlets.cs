using System.Management.Automation.Runspaces;

namespace LabGovernance.Host.Cmdlets;

/// <summary>What the bare engine lacks and no runbook or shell does without. It has the aliases, such as <c>cd</c>, but not what they stand for.</summary>
internal static class HostCmdlets
{
    private static readonly (string Name, Type Type)[] Cmdlets =
    [
        ("Get-Location", typeof(GetLocationCommand)),
        ("Set-Location", typeof(SetLocationCommand)),
        ("Write-Debug", typeof(WriteDebugCommand)),
        ("Write-Error", typeof(WriteErrorCommand)),
        ("Write-Host", typeof(WriteHostCommand)),
        ("Write-Output", typeof(WriteOutputCommand)),
        ("Write-Verbose", typeof(WriteVerboseCommand)),
        ("Write-Warning", typeof(WriteWarningCommand)),
    ];

    public static void AddTo(InitialSessionState state)
    {
        foreach (var (name, type) in Cmdlets)
            state.Commands.Add(new SessionStateCmdletEntry(name, type, helpFileName: null));
    }
}
