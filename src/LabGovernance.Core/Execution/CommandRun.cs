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
    private readonly ChangeStore _changes = new(lab);

    /// <param name="order">What to run.</param>
    /// <param name="consents">Asks the human at the terminal about a ruling that needs consent; not called when there is none.</param>
    /// <param name="line">Sees each line as it is printed.</param>
    /// <param name="cancellation">Kills the command's process tree.</param>
    public async Task<Outcome<CommandResult>> RunAsync(
        CommandOrder order, Func<Ruling, bool> consents, Action<ProcessLine> line, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(consents);
        if (order.DryRun)
            return await RehearseAsync(order, consents, line, cancellation).ConfigureAwait(false);
        var id = "CMD-" + lab.NewId();
        if (order.Change is { } idText)
        {
            var change = _changes.Find(idText);
            if (change.IsRefused)
                return Refuse(id, order with { Change = null }, change.Refusal);
            order = order with { Change = change.Value.Id.ToString() };
            if (ChangeLink.WhyNot(change.Value, order) is { } notFor)
                return Refuse(id, order, notFor);
        }
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
            return Refuse(id, order, PolicyEdited(order), policy.Value.Digest);
        var ruling = Judge(order, policy.Value);
        foreach (var elsewhere in ruling.Infrastructures.Skip(1))
        {
            if (_sessions.Current(elsewhere) is { Refusal: { } closed })
                return Refuse(id, order, closed, ruling.PolicyDigest);
        }

        if (WhyNot(ruling, policy.Value, consents, out var clearance) is { } refusal)
            return Refuse(id, order, refusal, ruling.PolicyDigest);
        if (clearance.ConsentOf is not null && lab.ReadPolicy() is var now && (now.IsRefused || now.Value.Digest != ruling.PolicyDigest))
            return now.IsRefused ? now.Refusal : Refuse(id, order, PolicyEdited(order), now.Value.Digest);
        return await StartAsync(id, order, ruling, clearance, session.Value, line, cancellation).ConfigureAwait(false);
    }

    /// <summary>Rules on a command and, where it may run, runs what the policy names as its dry run, by the same way as any other command.</summary>
    private async Task<Outcome<CommandResult>> RehearseAsync(CommandOrder order, Func<Ruling, bool> consents, Action<ProcessLine> line, CancellationToken cancellation)
    {
        var policy = lab.ReadPolicy();
        if (policy.IsRefused)
            return policy.Refusal;
        var ruling = Judge(order, policy.Value);
        var rehearsal = ruling.Effect < Effect.Deny && policy.Value.Infrastructures.TryGetValue(order.Infrastructure, out var scope)
            ? scope.DryRuns.Select(d => d.Of(order.Command)).FirstOrDefault(l => l is not null)
            : null;
        if (rehearsal is null || _sessions.Current(order.Infrastructure).IsRefused)
            return Untried(order, ruling, rehearsal);
        var run = await RunAsync(order with { Command = rehearsal, DryRun = false }, consents, line, cancellation).ConfigureAwait(false);
        return run.IsRefused ? run.Refusal : run.Value with { Ruling = ruling, DryRun = true, Command = order.Command, Rehearsal = rehearsal };
    }

    /// <summary>What would be started; nothing is, so that no open infrastructure is needed and nothing is recorded.</summary>
    private CommandResult Untried(CommandOrder order, Ruling ruling, string? rehearsal)
    {
        return new CommandResult
        {
            Id = "",
            Ruling = ruling,
            DryRun = true,
            Rehearsal = rehearsal,
            Infrastructure = order.Infrastructure,
            Command = order.Command,
            Arguments = ruling.Effect >= Effect.Deny ? [] : WithProgram(ruling, order, out _),
            End = ProcessEnd.NotStarted,
            Duration = TimeSpan.Zero,
            Output = "",
            Error = "",
        };
    }

    private async Task<Outcome<CommandResult>> StartAsync(
        string id, CommandOrder order, Ruling ruling, Clearance clearance, Session session, Action<ProcessLine> line, CancellationToken cancellation)
    {
        var started = WithProgram(ruling, order, out var folder);
        var recorded = Record(id, 0, Starting(order, ruling, clearance, started));
        if (recorded.IsRefused)
            return recorded.Refusal;

        // The consent may have taken its time: the session decides at the moment of the start.
        var left = ClosesAt(session, ruling) - lab.Now;
        var timeout = order.Timeout ?? lab.Lab.StepTimeout;
        var result = await lab.Processes.RunAsync(
            new ProcessRequest
            {
                Arguments = started,
                WorkingDirectory = folder,
                SearchPath = lab.Lab.SearchPath,
                Timeout = left < timeout ? left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1) : timeout,
            },
            _ => { },
            line,
            cancellation).ConfigureAwait(false);

        var finished = new CommandFinished(result.End, result.ExitCode, (long)result.Duration.TotalMilliseconds, StepOutput.Keep(result, lab.ReadPolicy()));
        recorded = Record(id, recorded.Value[^1].Version, Fact(CommandFinished.Kind, finished, CommandJsonContext.Default.CommandFinished));
        if (recorded.IsRefused)
            return recorded.Refusal;
        return new CommandResult
        {
            Id = id,
            Ruling = ruling,
            Change = order.Change,
            Infrastructure = order.Infrastructure,
            Command = order.Command,
            Arguments = started,
            End = result.End,
            ExitCode = result.ExitCode,
            Duration = result.Duration,
            Output = result.Output.Tail,
            Error = result.Error.Tail,
            OutputTruncated = result.Output.Truncated || result.Error.Truncated,
            Failure = result.Failure,
        };
    }

    /// <summary>When the first of the infrastructures that a command touches is closed.</summary>
    private DateTimeOffset ClosesAt(Session session, Ruling ruling)
        => ruling.Infrastructures.Skip(1).Select(i => _sessions.Current(i) is { IsRefused: false, Value: var other } ? other.ClosesAt : lab.Now).Append(session.ClosesAt).Min();

    private static JournalFact[] Starting(CommandOrder order, Ruling ruling, Clearance clearance, IReadOnlyList<string> arguments)
    {
        var judged = ruling.Arguments ?? ["/bin/sh", "-c", order.Command];
        var started = Fact(
            CommandStarted.Kind,
            new CommandStarted(
                order.Infrastructure,
                order.Command,
                arguments[0],
                judged,
                ruling.Effect.ToString(),
                clearance.ConsentOf,
                ruling.PolicyDigest,
                order.WorkingDirectory,
                order.Change,
                clearance.Observed ? ruling.Reasons[0].Code : null,
                clearance.Observed ? ruling.Reasons[0].Rule : null),
            CommandJsonContext.Default.CommandStarted);
        return clearance.Waived is not { } need
            ? [started]
            : [Fact(CommandConsentWaived.Kind, new CommandConsentWaived(need, VisibleText.Of(Redaction.Apply(ruling.Because)), ruling.PolicyDigest), CommandJsonContext.Default.CommandConsentWaived), started];
    }

    private Ruling Judge(CommandOrder order, CsePolicy policy)
        => new Gate(policy, lab.PowerShell).Judge(new CommandRequest(order.Command, order.Infrastructure, lab.Actor, order.Shell, lab.Lab.OutsideFolder(order.WorkingDirectory)));

    private IReadOnlyList<string> WithProgram(Ruling ruling, CommandOrder order, out string folder)
    {
        IReadOnlyList<string> arguments = ruling.Arguments ?? ["/bin/sh", "-c", order.Command];
        folder = Path.GetFullPath(order.WorkingDirectory ?? ".", lab.Lab.Root);
        return lab.Processes.Resolve(arguments[0], folder, lab.Lab.SearchPath) is { } program ? [program, .. arguments.Skip(1)] : arguments;
    }

    private Refusal? WhyNot(Ruling ruling, CsePolicy policy, Func<Ruling, bool> consents, out Clearance clearance)
    {
        clearance = default;
        if (ruling.Effect == Effect.Redline)
            return new("RedlineCrossed", $"The command crosses a redline: {ruling.Because}", $"No approval changes that. {ruling.Alternative}".TrimEnd());
        var observed = ObserveRules.Lets(ruling, policy, lab.Actor);
        if (ruling.Effect == Effect.Deny && !observed)
            return new("PolicyDenied", $"The command is denied: {ruling.Because}", ruling.Alternative ?? "Put it into a change, or have the operator allow it in the policy.");
        if (ruling.Arguments is null && OperatingSystem.IsWindows())
            return new("ShellMissing", "The command needs a POSIX shell, which this system does not have.", "Write it as one plain command.");
        if (observed || ruling.Effect == Effect.Allow)
        {
            clearance = new(Observed: observed);
            return null;
        }
        return ModeRules.Of(ruling, policy, lab.Actor) is var need && need < ConsentNeed.Human
            ? Waive(need, out clearance)
            : Ask(ruling, policy, consents, out clearance);
    }

    private static Refusal? Waive(ConsentNeed need, out Clearance clearance)
    {
        clearance = new(Waived: need);
        return null;
    }

    private Refusal? Ask(Ruling ruling, CsePolicy policy, Func<Ruling, bool> consents, out Clearance clearance)
    {
        clearance = default;
        var human = Consent.GivenBy(lab.Actor, lab.Interactive, null, lab.Lab.Consent, "the command", "Invoke-CseCommand");
        if (human.IsRefused)
            return new("ApprovalMissing", $"The command needs a human's consent: {ruling.Because}", "Propose it as a change, New-LabChange, and let the operator approve that; or let the operator run it at a terminal.");
        var answerBy = lab.Now + TimeSpan.FromSeconds(policy.ApprovalWorkflow.TimeoutSeconds);
        var consented = consents(ruling);
        if (lab.Now > answerBy)
        {
            return new(
                "ConsentTimedOut",
                $"Timeout: the question was not answered within {policy.ApprovalWorkflow.TimeoutSeconds} seconds; the command was not run. Nobody said no.",
                "Nothing was changed. Repeat the command and answer in time.");
        }
        if (!consented)
            return new("ConsentNotGiven", "The consent was not given; the command was not run.", "Nothing was changed.");
        clearance = new(ConsentOf: human.Value);
        return null;
    }

    private static Refusal PolicyEdited(CommandOrder order)
        => new("SessionPolicyChanged", "The policy was edited this moment; that ended the session.", $"Enable-CseInfrastructure {order.Infrastructure}");

    private Refusal Refuse(string id, CommandOrder order, Refusal refusal, string? policyDigest = null)
    {
        var fact = new CommandRefused(
            order.Infrastructure,
            VisibleText.Of(Redaction.Apply(order.Command)),
            refusal.Code,
            VisibleText.Of(Redaction.Apply(refusal.Message)),
            order.Shell,
            order.WorkingDirectory is null ? null : VisibleText.Of(Redaction.Apply(order.WorkingDirectory)),
            policyDigest,
            order.Change);
        var recorded = Record(id, 0, Fact(CommandRefused.Kind, fact, CommandJsonContext.Default.CommandRefused));
        return recorded.IsRefused ? recorded.Refusal : refusal;
    }

    private Outcome<IReadOnlyList<JournalEntry>> Record(string id, long expected, params JournalFact[] facts) => lab.Journal.Append(id, expected, lab.Actor, facts);

    private static JournalFact Fact<T>(string kind, T fact, JsonTypeInfo<T> type) => new(kind, CanonicalJson.From(JsonSerializer.SerializeToElement(fact, type)));
}
