using System.Management.Automation;

namespace LabGovernance.Pipeline;

/// <summary>Files as Get-Item writes them: a bare FileInfo shows no folder, mode or name in its table.</summary>
internal static class ProviderFile
{
    public static PSObject FileAt(this PSCmdlet cmdlet, string path)
        => cmdlet.InvokeProvider.Item.Get([$"Microsoft.PowerShell.Core\\FileSystem::{path}"], force: true, literalPath: true)[0];
}
