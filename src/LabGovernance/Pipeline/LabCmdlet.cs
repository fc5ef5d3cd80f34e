using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Rehearsing;

namespace LabGovernance.Pipeline;

/// <summary>What every cmdlet of the module has in common: it knows its lab, says no in one way, and stops on Ctrl+C.</summary>
public abstract class LabCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Composition.OpenLab? _open;

    /// <summary>The lab's folder. Without it the lab is found by walking up from the current location.</summary>
    [Parameter]
    [Alias("LabPath")]
    public string? Lab { get; set; }

    protected CancellationToken StopToken => _stopping.Token;

    internal bool IsStopping => _stopping.IsCancellationRequested;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected override void StopProcessing() => _stopping.Cancel();

    protected override void EndProcessing()
    {
        Warn();
        Close();
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        Close();
        _stopping.Dispose();
    }

    /// <summary>The folder from which a lab is looked for.</summary>
    protected string StartFolder => Lab is { Length: > 0 } given
        ? GetUnresolvedProviderPathFromPSPath(given)
        : Environment.GetEnvironmentVariable("LAB_PATH") is { Length: > 0 } named
            ? GetUnresolvedProviderPathFromPSPath(named)
            : SessionState.Path.CurrentFileSystemLocation.ProviderPath;

    /// <summary>The lab without its journal; ends the command when there is none.</summary>
    protected Lab FindLab() => OrEnd(Composition.FindLab(StartFolder));

    /// <summary>The lab with its journal, opened once per command; ends the command when it can't be.</summary>
    private protected Composition.OpenLab Open()
        => _open ??= OrEnd(Composition.Open(StartFolder, SessionActor.Resolve(this), SessionActor.IsInteractive(this)));

    /// <summary>Runs asynchronous work on the pipeline's thread.</summary>
    private protected static void Await(Func<Task> work) => PipelinePump.Run(work);

    /// <summary>Does what the operator wants done. Under -WhatIf it is only tried, so that what would be refused is refused there too.</summary>
    private protected bool Do<T>(string target, string action, Func<GovernedLab, Outcome<T>> work, out T done)
        where T : notnull
    {
        done = default!;
        if (IsWhatIf && !Accept(work(Rehearsal.Of(Open().Governed)), target, out _))
            return false;
        return ShouldProcess(target, action) && Accept(work(Open().Governed), target, out done);
    }

    /// <summary>Asks whether to begin asynchronous work. Under -WhatIf it is tried first, so that what would be refused is refused there too.</summary>
    private protected bool Begins<T>(string target, string action, Func<GovernedLab, Task<Outcome<T>>> work)
        where T : notnull
    {
        var tried = true;
        if (IsWhatIf)
            Await(async () => tried = Accept(await work(Rehearsal.Of(Open().Governed)), target, out _));
        return tried && ShouldProcess(target, action);
    }

    private protected bool IsWhatIf => MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
        ? LanguagePrimitives.IsTrue(given)
        : LanguagePrimitives.IsTrue(SessionState.PSVariable.GetValue("WhatIfPreference"));

    /// <summary>Takes the value, or ends the command with the refusal.</summary>
    protected T OrEnd<T>(Outcome<T> outcome)
        where T : notnull
    {
        if (outcome.Refusal is { } refusal)
        {
            Warn();
            ThrowTerminatingError(ErrorFor(refusal, null));
        }
        return outcome.Value;
    }

    /// <summary>Takes one after the other; ends the command with the refusal that stops the reading.</summary>
    protected IEnumerable<T> EachOrEnd<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        using var item = items.GetEnumerator();
        while (true)
        {
            try
            {
                if (!item.MoveNext())
                    yield break;
            }
            catch (RefusedException e)
            {
                ThrowTerminatingError(ErrorFor(e.Refusal, null));
            }
            yield return item.Current;
        }
    }

    /// <summary>Takes the value, or writes the refusal as an error and lets the pipeline go on.</summary>
    protected bool Accept<T>(Outcome<T> outcome, object? target, out T value)
        where T : notnull
    {
        if (outcome.Refusal is { } refusal)
        {
            WriteError(ErrorFor(refusal, target));
            value = default!;
            return false;
        }
        value = outcome.Value;
        return true;
    }

    /// <returns>What tells whether a text is one of the patterns; null when there is no pattern.</returns>
    private protected static Predicate<string>? AnyOf(IReadOnlyCollection<string> patterns)
    {
        if (patterns.Count == 0)
            return null;
        var all = patterns.Select(p => WildcardPattern.Get(p, WildcardOptions.IgnoreCase)).ToList();
        return text => all.Exists(p => p.IsMatch(text));
    }

    internal static ErrorRecord ErrorFor(Refusal refusal, object? target)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new(new RefusedException(refusal), refusal.Code, RefusalCategory.Of(refusal.Code), target)
        {
            // The shell shows the recommendation below the message; in both it would stand twice.
            ErrorDetails = new ErrorDetails(refusal.Message) { RecommendedAction = refusal.Next },
        };
    }

    /// <summary>Shows a line to whoever watches, without putting it into the pipeline.</summary>
    internal void Say(string text, ConsoleColor? colour = null)
    {
        var message = new HostInformationMessage { Message = text };
        if (colour is not null)
            message.ForegroundColor = colour;
        WriteInformation(message, ["PSHOST"]);
    }

    /// <summary>Shows what was to be said to the operator until now.</summary>
    private protected void Warn()
    {
        while (!IsStopping && _open is not null && _open.Warnings.TryDequeue(out var warning))
            WriteWarning(warning);
    }

    private void Close()
    {
        _open?.Dispose();
        _open = null;
    }
}
