using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace LabGovernance.Module.Tests;

/// <summary>A runspace with the staged module imported, as in a user's shell.</summary>
internal sealed class ModuleSession : IDisposable
{
    private readonly Runspace _runspace;

    public ModuleSession(bool import = true)
    {
        _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        _runspace.Open();
        if (import)
            Run($"Import-Module '{ModulePath}' -ErrorAction Stop");
    }

    /// <summary>artifacts/module/LabGovernance, found from this assembly's place in artifacts/bin.</summary>
    public static string ModulePath { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "module", "LabGovernance", "LabGovernance.psd1"));

    public IReadOnlyList<PSObject> Run(string script)
    {
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        var output = shell.Invoke();
        return shell.HadErrors && shell.Streams.Error.Count > 0
            ? throw new RuntimeException(shell.Streams.Error[0].ToString(), null, shell.Streams.Error[0])
            : output;
    }

    public string ErrorId(string script) => Error(script)?.FullyQualifiedErrorId.Split(',')[0] ?? "";

    /// <returns>The script's first error; null when there is none.</returns>
    public ErrorRecord? Error(string script)
    {
        try
        {
            Run(script);
            return null;
        }
        catch (RuntimeException e)
        {
            return e.ErrorRecord;
        }
    }

    public void Dispose() => _runspace.Dispose();
}
