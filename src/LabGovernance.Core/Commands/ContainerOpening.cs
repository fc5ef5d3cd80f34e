namespace LabGovernance.Commands;

/// <summary><c>docker exec|run</c>, <c>docker compose exec|run</c> and the same of podman.</summary>
internal static class ContainerOpening
{
    private static readonly OptionGrammar Global = new("DH:c:l:v", "debug tls tlsverify host= context= config= log-level= tlscacert= tlscert= tlskey= url= connection= namespace= root= remote");

    private static readonly OptionGrammar Compose = new(
        "f:p:", "file= project-name= project-directory= profile= env-file= ansi= progress= parallel= compatibility dry-run all-resources");

    private static readonly OptionGrammar Exec = new(
        "ditTe:u:w:", "detach interactive tty privileged no-tty no-TTY env= env-file= user= workdir= detach-keys= index=");

    private static readonly OptionGrammar Run = new(
        "ditPqTa:c:e:h:l:m:p:u:v:w:",
        "detach init interactive tty no-healthcheck oom-kill-disable privileged publish-all quiet read-only rm sig-proxy no-deps no-TTY build service-ports "
        + "use-aliases remove-orphans quiet-pull add-host= annotation= attach= blkio-weight= cap-add= cap-drop= cgroup-parent= cgroupns= cidfile= cpus= cpu-shares= cpuset-cpus= "
        + "device= dns= dns-search= entrypoint= env= env-file= expose= gpus= group-add= hostname= ip= ipc= isolation= label= link= log-driver= log-opt= mac-address= "
        + "memory= memory-swap= mount= name= network= net= network-alias= pid= pids-limit= platform= publish= pull= restart= runtime= security-opt= shm-size= "
        + "stop-signal= stop-timeout= storage-opt= sysctl= tmpfs= ulimit= user= userns= uts= volume= volume-driver= volumes-from= workdir=");

    public static Opening? Of(IReadOnlyList<ShellWord> words)
    {
        if (Helps(words))
            return null;
        var read = Global.Read(words, 1);
        var at = read.Rest;
        if (read.Strange is null && at < words.Count && words[at].Text == "compose")
            return OfCompose(words, at + 1);
        if (at < words.Count && words[at].Text == "container")
            at++;
        return Inside(words, at, read.StrangeFor(words[0].Text));
    }

    public static Opening? OfCompose(IReadOnlyList<ShellWord> words) => OfCompose(words, 1);

    private static Opening? OfCompose(IReadOnlyList<ShellWord> words, int from)
    {
        var read = Compose.Read(words, from);
        if (Helps(words) || (read.Strange is null && read.Rest < words.Count && words[read.Rest].Text == "create"))
            return null;
        return Inside(words, read.Rest, read.StrangeFor("compose"));
    }

    /// <summary>Whether it only tells how one of its verbs is used.</summary>
    private static bool Helps(IReadOnlyList<ShellWord> words)
        => words.Count <= 4 && words[^1].Text is "--help" && words.Skip(1).SkipLast(1).All(w => w.Text is { } text && text.All(c => char.IsAsciiLetterLower(c) || c == '-'));

    private static Opening? Inside(IReadOnlyList<ShellWord> words, int at, string? strange)
    {
        if (strange is null && (at >= words.Count || words[at].Text is not (null or "attach" or "exec" or "run" or "create")))
            return null;
        var opening = new Opening(WrapperKind.Boundary) { Opaque = strange };
        if (strange is null && words[at].Text == "attach")
            return opening with { ReadsInput = true, IsIdleWithoutInput = true };
        if (strange is not null)
            return opening;
        var grammar = words[at].Text switch
        {
            "exec" => Exec,
            "run" or "create" => Run,
            _ => null,
        };
        if (grammar is null)
            return words[at].IsStatic ? null : opening with { Opaque = "its subcommand is not known" };
        var read = grammar.Read(words, at + 1);
        if (read.Strange is not null)
            return opening with { Opaque = read.StrangeFor(words[0].Text) };
        opening = opening with
        {
            Directory = read.Value("w", "workdir")?.Text,
            Environment = [.. read.Options.Where(o => o.Name is "e" or "env" && o.Value is not null).Select(o => Wrapper.Named(o.Value!))],
        };
        var start = read.Rest + 1;
        if (start < words.Count && words[start].Text == "--")
            start++;
        IReadOnlyList<ShellWord> inner = [.. words.Skip(start)];
        if (grammar == Exec && read.Rest < words.Count)
            opening = opening with { Target = words[read.Rest] };
        if (read.Value("entrypoint") is { } entry)
            return opening with { Words = [entry, .. inner] };
        if (grammar == Run)
            opening = opening with { Opaque = "the image decides what runs", ReadsInput = true };
        return inner.Count == 0 ? opening : opening with { Words = inner, Index = start };
    }
}
