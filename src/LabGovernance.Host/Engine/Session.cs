using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using LabGovernance.Host.Cmdlets;
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
    public string Location => _runspace.RunspaceAvailability == RunspaceAvailability.Available
        ? _runspace.SessionStateProxy.Path.CurrentLocation.Path
        : NestedLocation();

    /// <exception cref="SessionFailedException">The module cannot be imported.</exception>
    public static Session Open(LabHost host, Interrupts interrupts, string moduleManifest)
    {
        // The engine reports the names of imported modules to its makers unless told not to.
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        PSStyle.Instance.OutputRendering = host.UI.SupportsVirtualTerminal ? OutputRendering.Host : OutputRendering.PlainText;

        var state = InitialSessionState.CreateDefault2();
        HostCmdlets.AddTo(state);
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
        // As a statement of its own, so that $? tells an exit with a code other than 0; as a bare command it would not.
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript($"& '{CodeGeneration.EscapeSingleQuotedStringContent(path)}' @args", useLocalScope: true);
        foreach (var argument in arguments)
            shell.Commands.Commands[0].Parameters.Add(argument);

        // An error outside the file would be placed in the statement above, which nobody wrote.
        return Run(shell, placesOutsideFiles: false);
    }

    public RunEnd RunText(string text)
    {
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(text, useLocalScope: false);
        return Run(shell);
    }

    /// <summary>Runs text inside a command that waits for it.</summary>
    public RunEnd RunNestedText(string text)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddScript(text, useLocalScope: false);
        return Run(shell);
    }

    /// <summary>What the last statement left behind.</summary>
    public LastStatus ReadLastStatus() => new(
        _runspace.SessionStateProxy.GetVariable("?") is true,
        _runspace.SessionStateProxy.GetVariable("LASTEXITCODE") as int?);

    public void Dispose() => _runspace.Dispose();

    private RunEnd Run(PowerShell shell, bool placesOutsideFiles = true)
    {
        shell.AddCommand(new CmdletInfo("Show-Result", typeof(ShowResultCommand)));
        shell.Streams.Error.DataAdded += (_, added) => _host.Face.WriteErrorLines(ErrorText.Lines(shell.Streams.Error[added.Index], placesOutsideFiles));
        // The host has shown them; the engine would keep every line that a command ever said.
        Forget(shell.Streams.Information);
        Forget(shell.Streams.Warning);
        Forget(shell.Streams.Verbose);
        Forget(shell.Streams.Debug);
        Forget(shell.Streams.Progress);
        // A press that comes before the engine runs stops nothing there; it is caught up with once it does.
        shell.InvocationStateChanged += (_, change) =>
        {
            if (change.InvocationStateInfo.State == PSInvocationState.Running && _interrupts.Token.IsCancellationRequested)
                shell.BeginStop(null, null);
        };
        var succeeded = true;
        using (_interrupts.Token.Register(() => StopWhatRuns(shell)))
        {
            try
            {
                // Outside the history the engine puts $? back to what it was before.
                shell.Invoke(null, new PSInvocationSettings { AddToHistory = true });
            }
            catch (PipelineStoppedException)
            {
                succeeded = false;
            }
            catch (RuntimeException exception)
            {
                succeeded = false;
                if (!_interrupts.Token.IsCancellationRequested)
                    _host.Face.WriteErrorLines(ErrorText.Lines(exception, placesOutsideFiles));
            }
        }

        return new RunEnd(succeeded, _host.TakeExit());
    }

    // While a command waits, the engine answers only from within it.
    private static string NestedLocation()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand("Get-Location").Invoke<PathInfo>()[0].Path;
    }

    private static void Forget<T>(PSDataCollection<T> records) => records.DataAdded += (_, _) => records.ReadAll();

    private static void StopWhatRuns(PowerShell shell)
    {
        if (shell.InvocationStateInfo.State == PSInvocationState.Running)
            shell.BeginStop(null, null);
    }
}
