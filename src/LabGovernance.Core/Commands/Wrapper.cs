namespace LabGovernance.Commands;

/// <summary>A program that starts the command given in its arguments.</summary>
internal sealed class Wrapper(WrapperKind kind, string letters = "", string names = "", int operands = 0)
{
    private readonly OptionGrammar _grammar = new(letters, names);

    /// <summary>Options whose value is a script for a shell.</summary>
    public string[] ScriptOptions { get; init; } = [];

    /// <summary>True when <c>NAME=value</c> may stand before the command.</summary>
    public bool Assigns { get; init; }

    /// <summary>True when the remaining words are joined and given to a shell.</summary>
    public bool Joins { get; init; }

    /// <summary>True when more words arrive at run time.</summary>
    public bool Arrives { get; init; }

    /// <summary>True when options may follow the operands (su).</summary>
    public bool Permutes { get; init; }

    /// <summary>Options with which they may not.</summary>
    public string[] OrderOptions { get; init; } = [];

    /// <summary>Options that make it a query instead.</summary>
    public string[] QueryOptions { get; init; } = [];

    /// <summary>First operands that are no command.</summary>
    public string[] Skips { get; init; } = [];

    /// <summary>Options that keep the words from being joined.</summary>
    public string[] ExecOptions { get; init; } = [];

    /// <summary>Options whose value is a folder to start in.</summary>
    public string[] DirectoryOptions { get; init; } = [];

    /// <summary>Options that give the command to a shell as well.</summary>
    public string[] ShellOptions { get; init; } = [];

    /// <summary>Options whose value is a <c>NAME=value</c> for the command.</summary>
    public string[] EnvironmentOptions { get; init; } = [];

    /// <summary>True when it runs the lines of its input if no command is given.</summary>
    public bool RunsInput { get; init; }

    /// <summary>True when it starts a login shell if no command is given.</summary>
    public bool OpensShell { get; init; }

    public Opening? Open(IReadOnlyList<ShellWord> words, int from)
    {
        var name = words[from - 1].Text;
        var read = _grammar.Read(words, from);
        if (read.Has(QueryOptions))
            return null;
        var opening = new Opening(kind) { Opaque = read.StrangeFor(name), Directory = read.Value(DirectoryOptions)?.Text };
        var options = read;
        var at = read.Rest;
        var permutes = Permutes && !read.Has(OrderOptions);
        if (permutes)
            (options, at) = Operands(words, read);
        if (ScriptOptions.Length > 0 && Scripts(options) is { Count: > 0 } scripts)
            return opening with { Scripts = scripts };
        if (read.Strange is not null)
            return opening;
        at = permutes ? words.Count : at + operands;
        if (Skips.Length > 0 && at < words.Count && Skips.Contains(words[at].Text))
        {
            var more = _grammar.Read(words, at + 1);
            if (more.Strange is not null)
                return opening with { Opaque = more.StrangeFor(name) };
            at = more.Rest;
        }

        var environment = new List<Assignment>();
        if (Assigns)
            at = TakeAssignments(words, at, environment);
        if (operands > 0 && at < words.Count && words[at].Text == "--")
            at++;
        TakeOptions(options, environment);
        if (at >= words.Count)
        {
            return RunsInput ? opening with { ReadsInput = true }
                : OpensShell ? opening with { ReadsInput = true, Opaque = $"{name} opens a shell", Environment = environment }
                : Arrives || environment.Count > 0 ? opening with { Environment = environment } : opening;
        }

        if (Joins && !options.Has(ExecOptions))
        {
            var script = InnerScript.Joined(words, at);
            return opening with { Scripts = [Arrives ? script with { Text = script.Text + " \"$@\"", IsKnown = false } : script], Index = at };
        }

        IReadOnlyList<ShellWord> inner = [.. words.Skip(at)];
        if (options.Has(ShellOptions))
            opening = opening with { Scripts = [InnerScript.Joined(words, at)] };
        return opening with { Words = Arrives ? [.. inner, ShellWord.Arriving(words[^1].Span)] : inner, Index = at, Environment = environment };
    }

    private List<InnerScript> Scripts(OptionReading read)
        => [.. read.Options.Where(o => ScriptOptions.Contains(o.Name) && o.Value is not null).Select(o => InnerScript.From(o.Value!))];

    private (OptionReading Options, int At) Operands(IReadOnlyList<ShellWord> words, OptionReading read)
    {
        var options = read.Options.ToList();
        var at = read.Rest;
        while (at < words.Count && read.Strange is null)
        {
            if (words[at].Text is not ['-', _, ..])
            {
                at++;
                continue;
            }

            var more = _grammar.Read(words, at);
            options.AddRange(more.Options);
            if (more.Strange is not null)
                break;
            at = Math.Max(more.Rest, at + 1);
        }

        return (new OptionReading(options, at, read.Strange), at);
    }

    private void TakeOptions(OptionReading read, List<Assignment> environment)
    {
        foreach (var option in read.Options)
        {
            if (option.Value is { } value && Array.IndexOf(EnvironmentOptions, option.Name) >= 0)
                environment.Add(Named(value));
        }
    }

    /// <summary><c>NAME=value</c> as one word of an option.</summary>
    public static Assignment Named(ShellWord word)
    {
        var equals = word.Shape.IndexOf('=', StringComparison.Ordinal);
        return new Assignment(equals < 0 ? word.Shape : word.Shape[..equals], word.Text is { } text ? ShellWord.Static(text[(equals + 1)..], word.Span) : word, word.Span);
    }

    /// <summary>Takes <c>NAME=value</c> words and tells where the command begins.</summary>
    public static int TakeAssignments(IReadOnlyList<ShellWord> words, int at, List<Assignment> assignments)
    {
        while (at < words.Count && words[at].Shape.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
        {
            var word = words[at];
            var value = word.Text is { } text ? ShellWord.Static(text[(equals + 1)..], word.Span) : word;
            assignments.Add(new Assignment(word.Shape[..equals], value, word.Span));
            at++;
        }

        return at;
    }
}
