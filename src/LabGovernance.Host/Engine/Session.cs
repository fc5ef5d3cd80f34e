using System.Management.Automation;
using System.Management.Automation.Runspaces;
using LabGovernance.Host.Terminal;
using Microsoft.PowerShell;

namespace LabGovernance.Host.Engine;

/// <summary>One runspace with the module in it.</summary>
internal sealed class Session : IDisposable
{
    private readonly Runspace _runspace;
    private readonly LabHost _host;
    private readonly Interrupts _interrupts;

    private Session(Runspace runspace, LabHost host, Interrupts interrupts)
    {
        _runspace = runspace;
        _host = host;
        _interrupts = interrupts;
    }

    /// <summary>The current folder of the session.</summary>
    public string Location => _runspace.SessionStateProxy.Path.CurrentLocation.Path;

    /// <exception cref="SessionFailedException">The module cannot be imported.</exception>
    public static Session Open(LabHost host, Interrupts interrupts, string moduleManifest)
    {
        // The engine reports the names of imported modules to its makers unless told not to.
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        PSStyle.Instance.OutputRendering = host.UI.SupportsVirtualTerminal ? OutputRendering.Host : OutputRendering.PlainText;

        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.Bypass;

        var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
        try
        {
            using var import = PowerShell.Create(runspace);
            import.AddCommand("Import-Module").AddParameter("Name", moduleManifest).AddParameter("ErrorAction", ActionPreference.Stop);
            import.Invoke();
        }
        catch (RuntimeException exception)
        {
            runspace.Dispose();
            throw new SessionFailedException(
                $"The module of this program cannot be loaded from {moduleManifest}: {exception.Message} Install lab again.", exception);
        }

        return new Session(runspace, host, interrupts);
    }

    /// <summary>Runs a script file; each argument is bound as a shell would bind it.</summary>
    public RunEnd RunScript(string path, IEnumerable<CommandParameter> arguments)
    {
        var script = new Command(path, isScript: false, useLocalScope: false);
        foreach (var argument in arguments)
            script.Parameters.Add(argument);

        using var shell = PowerShell.Create(_runspace);
        shell.Commands.AddCommand(script);
        return Run(shell, addToHistory: false);
    }

    public RunEnd RunText(string text, bool addToHistory)
    {
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(text, useLocalScope: false);
        return Run(shell, addToHistory);
    }

    /// <summary>Runs text inside a command that waits for it.</summary>
    public RunEnd RunNestedText(string text)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddScript(text, useLocalScope: false);
        return Run(shell, addToHistory: true);
    }

    public void Dispose() => _runspace.Dispose();

    private RunEnd Run(PowerShell shell, bool addToHistory)
    {
        shell.AddCommand("Out-Default");
        shell.Streams.Error.DataAdded += (_, added) => _host.Face.WriteError(shell.Streams.Error[added.Index]);
        var succeeded = true;
        using (_interrupts.Token.Register(() => shell.BeginStop(null, null)))
        {
            try
            {
                shell.Invoke(null, new PSInvocationSettings { AddToHistory = addToHistory });
            }
            catch (PipelineStoppedException)
            {
                succeeded = false;
            }
            catch (RuntimeException exception)
            {
                succeeded = false;
                if (!_interrupts.Token.IsCancellationRequested)
                    _host.Face.WriteErrorLines(ErrorText.Lines(exception));
            }
        }

        var lastSucceeded = _runspace.SessionStateProxy.GetVariable("?") is not false;
        return new RunEnd(succeeded, succeeded && lastSucceeded, ExitOf(lastSucceeded), _interrupts.Token.IsCancellationRequested);
    }

    private int? ExitOf(bool lastSucceeded) => _host.TakeExit();
}
