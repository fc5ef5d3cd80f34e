namespace LabGovernance.Commands;

/// <summary>Commands inside pods, system containers and virtual machines: kubectl, pct, lxc, incus, qm.</summary>
internal static class GuestOpening
{
    private static readonly OptionGrammar Options = new(
        "c:f:itqn:T:",
        "container= filename= stdin tty quiet namespace= context= pod-running-timeout= timeout= synchronous= pass-stdin= env= user= group= cwd= mode= force-interactive keep-env=");

    public static Opening? Of(IReadOnlyList<ShellWord> words)
    {
        if (words.Count > 2 && words[0].Text is "k3s" or "microk8s" or "rke2" && words[1].Text is "kubectl" or "ctr" or "crictl" or "helm" or "helm3")
            return new Opening(WrapperKind.Transparent) { Words = [.. words.Skip(1)], Index = 1 };
        var at = Options.Read(words, 1).Rest;
        if (at < words.Count && words[at].Text is "kubectl" or "guest")
            at = Options.Read(words, at + 1).Rest;
        if (at >= words.Count)
            return null;
        var opening = new Opening(WrapperKind.Boundary);
        switch (words[at].Text)
        {
            case "enter" or "console" or "terminal" or "attach" or "shell":
                return opening with { ReadsInput = true, Opaque = $"{words[0].Text} {words[at].Text} opens a shell" };
            case "exec" or "run":
                break;
            default:
                return null;
        }

        var read = Options.Read(words, at + 1);
        if (read.Strange is not null)
            return opening with { Opaque = read.StrangeFor(words[0].Text) };
        var start = Options.Read(words, Math.Min(read.Rest + 1, words.Count)).Rest;
        opening = opening with
        {
            Target = read.Rest < words.Count ? words[read.Rest] : null,
            Directory = read.Value("cwd")?.Text,
            Environment = [.. read.Options.Where(o => o.Name == "env" && o.Value is not null).Select(o => Wrapper.Named(o.Value!))],
        };
        return start >= words.Count
            ? opening with { ReadsInput = true, Opaque = "it names no command" }
            : opening with { Words = [.. words.Skip(start)], Index = start };
    }
}
