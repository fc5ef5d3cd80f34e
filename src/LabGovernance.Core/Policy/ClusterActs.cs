using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>What kubectl does besides its own verbs: start a plugin, which is any program whose name begins with <c>kubectl-</c>, or put into a cluster what nobody has seen.</summary>
internal static class ClusterActs
{
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal)
    {
        "annotate", "api-resources", "api-versions", "apply", "attach", "auth", "autoscale", "certificate", "cluster-info", "completion", "config", "cordon", "cp", "create", "debug", "delete", "describe", "diff", "drain", "edit", "events", "exec",
        "explain", "expose", "get", "help", "kustomize", "label", "logs", "options", "patch", "port-forward", "proxy", "replace", "rollout", "run", "scale", "set", "taint", "top", "uncordon", "version", "wait",
    };

    private static readonly HashSet<string> Valued = new(StringComparer.Ordinal)
    {
        "-n", "-s", "-v", "-f", "-l", "-o", "-k", "-c", "--namespace", "--server", "--context", "--cluster", "--user", "--kubeconfig", "--token", "--as", "--as-group", "--request-timeout", "--cache-dir", "--filename", "--selector", "--output",
        "--certificate-authority", "--client-certificate", "--client-key", "--tls-server-name", "--username", "--password", "--profile", "--profile-output", "--kuberc",
    };

    public static Riding? Of(Invocation invocation, Func<int, bool> isNamed)
    {
        if (invocation.Name is not "kubectl")
            return null;
        var words = invocation.Words;
        var at = 1;
        while (at < words.Count && words[at].Shape is ['-', ..])
            at += Valued.Contains(words[at].Shape) ? 2 : 1;
        if (at >= words.Count)
            return null;
        if (words[at].Text is { } verb && !Own.Contains(verb))
            return isNamed(at) ? null : new Riding(words[at], Effect.Ask);
        return invocation.Feed.IsUnknown && words[at].Text is "apply" or "create" or "replace" or "delete" or "patch" && Input(words) is > 0 and var input && !isNamed(input) ? new Riding(words[input], Effect.Ask) : null;
    }

    /// <summary>The word by which it reads its input.</summary>
    private static int Input(IReadOnlyList<ShellWord> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Text is "-f-" or "--filename=-" || (words[i].Text == "-" && words[i - 1].Text is "-f" or "--filename"))
                return i;
        }

        return 0;
    }
}
