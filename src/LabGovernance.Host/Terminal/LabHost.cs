using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Reflection;

namespace LabGovernance.Host.Terminal;

/// <summary>The program as the engine sees it.</summary>
internal sealed class LabHost : PSHost
{
    private readonly LabHostUserInterface _ui;
    private readonly Screen _screen;

    public LabHost(LabHostUserInterface ui, Screen screen, bool isInteractive)
    {
        _ui = ui;
        _screen = screen;
        IsInteractive = isInteractive;
        PrivateData = new PSObject();
        PrivateData.Properties.Add(new PSNoteProperty(nameof(IsInteractive), isInteractive));
    }

    public bool IsInteractive { get; }

    public override string Name => "lab";

    /// <summary>Constant, so that a module can tell this host from any other.</summary>
    public override Guid InstanceId { get; } = new("5d9b3f6e-8c1a-4c57-9a3e-2f4b7d1e6a90");

    public override Version Version { get; } = Assembly.GetExecutingAssembly().GetName().Version ?? new Version(0, 0);

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI => _ui;

    public LabHostUserInterface Face => _ui;

    public override PSObject PrivateData { get; }

    /// <summary>The code a script asked the process to end with, until <see cref="TakeExit"/> takes it.</summary>
    public int? Exit { get; private set; }

    /// <summary>Runs a prompt inside a paused command; null where only one command is run.</summary>
    public Action? Nested { get; set; }

    public int? TakeExit()
    {
        var exit = Exit;
        Exit = null;
        return exit;
    }

    public override void SetShouldExit(int exitCode) => Exit = exitCode;

    public override void EnterNestedPrompt()
    {
        if (Nested is null)
        {
            throw new HostException(
                "A command can be suspended only in a shell.", null, "NestedPromptNotPossible", ErrorCategory.InvalidOperation);
        }

        Nested();
    }

    public override void ExitNestedPrompt() => Exit = 0;

    public override void NotifyBeginApplication() => _screen.ClearProgress();

    public override void NotifyEndApplication()
    {
    }
}
