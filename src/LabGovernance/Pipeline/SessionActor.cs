using System.Management.Automation;

namespace LabGovernance.Pipeline;

/// <summary>Tells who acts, from the session alone. A session can say that it is an AI or an automation; no variable makes it a human.</summary>
internal static class SessionActor
{
    /// <summary>Declares the session's actor: <c>ai:name</c> or <c>automation:name</c>.</summary>
    public const string Variable = "LAB_ACTOR";

    // Set by coding agents in the shells that they open.
    private static readonly (string Variable, string Agent)[] Agents =
    [
        ("CLAUDECODE", "claude-code"),
        ("CURSOR_AGENT", "cursor"),
        ("CODEX_SANDBOX", "codex"),
        ("GEMINI_CLI", "gemini-cli"),
        ("AIDER_MODEL", "aider"),
        ("OPENCODE", "opencode"),
    ];

    public static Actor Resolve(PSCmdlet cmdlet)
    {
        var declared = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(declared))
        {
            if (Actor.TryParse(declared, out var actor) && actor.Kind != ActorKind.Human)
                return actor;
            cmdlet.ThrowTerminatingError(LabCmdlet.ErrorFor(
                new Refusal("ActorNotAllowed", $"{Variable} is '{declared}'.", "It may name ai:name or automation:name. A human needs no variable; remove it."),
                declared));
        }
        foreach (var (variable, agent) in Agents)
        {
            if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
                return Actor.Ai(agent);
        }
        var user = Actor.NameFrom(Environment.UserName);
        return IsInteractive(cmdlet) ? Actor.Human(user) : Actor.Automation(user);
    }

    public static bool IsInteractive(PSCmdlet cmdlet)
    {
        // Our own host says so itself.
        if (cmdlet.Host.PrivateData?.Properties["IsInteractive"]?.Value is bool said)
            return said;
#pragma warning disable RS0030 // Only the console host of pwsh reads from the terminal, and only Console can say whether there is one.
        return cmdlet.Host.Name == "ConsoleHost" && Environment.UserInteractive && !Console.IsInputRedirected && !Console.IsOutputRedirected;
#pragma warning restore RS0030
    }
}
