using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LabGovernance.Approvals;
using LabGovernance.Changes;
using LabGovernance.Journal;
using LabGovernance.Policy;
using LabGovernance.Sanitizing;
using LabGovernance.Sessions;

namespace LabGovernance.Execution;

/// <summary>Runs single commands in an open infrastructure: session, gate, consent, record, start, record.</summary>
public sealed class CommandRun(GovernedLab lab)
{
    private readonly SessionRegister _sessions = new(lab);

    /// <param name="order">What to run.</param>
    /// <param name="consents">Asks the human at the terminal about a ruling that needs consent; not called when there is none.</param>
    /// <param name="line">Sees each line as it is printed.</param>
    /// <param name="cancellation">Kills the command's process tree.</param>
    public async Task<Outcome<CommandResult>> RunAsync(
        CommandOrder order, Func<Ruling, bool> consents, Action<ProcessLine> line, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(consents);
        var id = "CMD-" + lab.NewId();
        var session = _sessions.Current(order.Infrastructure);
        if (session.IsRefused)
            return Refuse(id, order, session.Refusal);
        if (Redaction.Finds(order.Command))
        {
            return Refuse(id, order, new(
                "CommandHoldsSecret", "The command holds what looks like a secret, and commands are kept on record.", "Put the secret into a file or a variable that the program reads itself."));
        }

        var policy = lab.ReadPolicy();
        if (policy.IsRefused)
            return policy.Refusal;
        if (policy.Value.Digest != session.Value.PolicyDigest)
            return Refuse(id, order, new("SessionPolicyChanged", "The policy was edited this moment; that ended the session.", $"Enable-CseInfrastructure {order.Infrastructure}"));
        var ruling = new Gate(policy.Value, lab.PowerShell).Judge(new CommandRequest(order.Command, order.Infrastructure, lab.Actor, order.Shell, lab.Lab.OutsideFolder(order.WorkingDirectory)));
        if (WhyNot(ruling, consents, out var consent) is { } refusal)
            return Refuse(id, order, refusal);
        return await StartAsync(id, order, ruling, consent, session.Value, line, cancellation).ConfigureAwait(false);
    }

    private async Task<Outcome<CommandResult>> StartAsync(
        string id, CommandOrder order, Ruling ruling, Actor? consent, Session session, Action<ProcessLine> line, CancellationToken cancellation)
    {
        IReadOnlyList<string> arguments = ruling.Arguments ?? ["/bin/sh", "-c", order.Command];
        var folder = Path.GetFullPath(order.WorkingDirectory ?? ".", lab.Lab.Root);
        var program = lab.Processes.Resolve(arguments[0], folder, lab.Lab.SearchPath);
        var started = new CommandStarted(
            order.Infrastructure, order.Command, program ?? arguments[0], arguments, ruling.Effect.ToString(), consent, ruling.PolicyDigest, order.WorkingDirectory);
        var recorded = Record(id, 0, CommandStarted.Kind, started, CommandJsonContext.Default.CommandStarted);
        if (recorded.IsRefused)
            return recorded.Refusal;

        // The consent may have taken its time: the session decides at the moment of the start.
        var left = session.ClosesAt - lab.Now;
        var timeout = order.Timeout ?? lab.Lab.StepTimeout;
        var result = await lab.Processes.RunAsync(
            new ProcessRequest
            {
                Arguments = program is null ? arguments : [program, .. arguments.Skip(1)],
                WorkingDirectory = folder,
                SearchPath = lab.Lab.SearchPath,
                Timeout = left < timeout ? left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1) : timeout,
            },
            _ => { },
            line,
            cancellation).ConfigureAwait(false);

        var finished = new CommandFinished(result.End, result.ExitCode, (long)result.Duration.TotalMilliseconds, StepOutput.Keep(result, lab.ReadPolicy()));
        recorded = Record(id, 1, CommandFinished.Kind, finished, CommandJsonContext.Default.CommandFinished);
        if (recorded.IsRefused)
            return recorded.Refusal;
        return new CommandResult
        {
            Id = id,
            Infrastructure = order.Infrastructure,
            Command = order.Command,
            End = result.End,
            ExitCode = result.ExitCode,
            Duration = result.Duration,
            Output = result.Output.Tail,
            Error = result.Error.Tail,
            Failure = result.Failure,
        };
    }

    private Refusal? WhyNot(Ruling ruling, Func<Ruling, bool> consents, out Actor? consent)
    {
        consent = null;
        if (ruling.Effect == Effect.Redline)
            return new("RedlineCrossed", $"The command crosses a redline: {ruling.Because}", $"No approval changes that. {ruling.Alternative}".TrimEnd());
        if (ruling.Effect == Effect.Deny)
            return new("PolicyDenied", $"The command is denied: {ruling.Because}", ruling.Alternative ?? "Put it into a change, or have the operator allow it in the policy.");
        if (ruling.Arguments is null && OperatingSystem.IsWindows())
            return new("ShellMissing", "The command needs a POSIX shell, which this system does not have.", "Write it as one plain command.");
        if (ruling.Effect == Effect.Allow)
            return null;
        var human = Consent.GivenBy(lab.Actor, lab.Interactive, null, lab.Lab.Consent, "the command", "Invoke-CseCommand");
        if (human.IsRefused)
            return new("ApprovalMissing", $"The command needs a human's consent: {ruling.Because}", "Propose it as a change, New-LabChange, and let the operator approve that; or let the operator run it at a terminal.");
        if (!consents(ruling))
            return new("ConsentNotGiven", "The consent was not given; the command was not run.", "Nothing was changed.");
        consent = human.Value;
        return null;
    }

    private Refusal Refuse(string id, CommandOrder order, Refusal refusal)
    {
        var fact = new CommandRefused(order.Infrastructure, VisibleText.Of(Redaction.Apply(order.Command)), refusal.Code, VisibleText.Of(Redaction.Apply(refusal.Message)));
        var recorded = Record(id, 0, CommandRefused.Kind, fact, CommandJsonContext.Default.CommandRefused);
        return recorded.IsRefused ? recorded.Refusal : refusal;
    }

    private Outcome<IReadOnlyList<JournalEntry>> Record<T>(string id, long expected, string kind, T fact, JsonTypeInfo<T> type)
        => lab.Journal.Append(id, expected, lab.Actor, [new(kind, CanonicalJson.From(JsonSerializer.SerializeToElement(fact, type)))]);
}
