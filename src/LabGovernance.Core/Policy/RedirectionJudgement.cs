using LabGovernance.Commands;
using LabGovernance.Policy.Redlines;

namespace LabGovernance.Policy;

/// <summary>What a redirection adds to a command, redlines aside.</summary>
internal static class RedirectionJudgement
{
    /// <param name="line">The line.</param>
    /// <param name="invocation">The command whose redirections are judged.</param>
    /// <param name="isWritable">What the policy lets be written without asking.</param>
    public static IEnumerable<Finding> Of(CommandLine line, Invocation invocation, Func<ShellWord, bool> isWritable)
    {
        foreach (var redirection in invocation.Redirections)
        {
            if (Judge(redirection, isWritable) is var (effect, code, text, alternative))
                yield return new Finding(Gate.About(line, invocation, redirection.Target, effect, code, text), alternative);
        }
    }

    private static (Effect Effect, string Code, string Text, string? Alternative)? Judge(Redirection redirection, Func<ShellWord, bool> isWritable)
    {
        if (redirection.IsDuplicate)
            return null;
        if (redirection.IsDocument)
        {
            return redirection.Document is { IsStatic: true }
                ? null
                : (Effect.Ask, "ask.here-document", "The here-document holds text that is known only when it runs.", null);
        }

        var shape = redirection.Target.Shape;
        if (!redirection.Target.IsStatic || PathText.Of(redirection.Target) is not { } path)
            return (Effect.Deny, "deny.redirection", $"Which file {shape} is, is known only when it runs.", "Write the file's full path.");
        if (ProtectedFiles.IsNothing(path) && redirection.Target.Text!.StartsWith('/'))
            return null;
        if (path.StartsWith("/dev/tcp/", StringComparison.Ordinal) || path.StartsWith("/dev/udp/", StringComparison.Ordinal))
            return (Effect.Deny, "deny.redirection", "This opens a network connection.", null);
        if (!redirection.Writes)
            return (Effect.Ask, "ask.reads-file", $"This reads from the file {shape}.", null);
        if (ProtectedFiles.IsSystem(path) || path.Contains("..", StringComparison.Ordinal))
            return (Effect.Deny, "deny.redirection", $"This writes into the system folder of {shape}.", "Write below a data folder.");
        return isWritable(redirection.Target)
            ? (Effect.Allow, "allow.path", $"The policy lets {shape} be written.", null)
            : (Effect.Ask, "ask.writes-file", $"This writes to the file {shape}.", null);
    }
}
