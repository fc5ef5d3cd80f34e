using LabGovernance.Commands;
using LabGovernance.Policy.Rules;

namespace LabGovernance.Policy;

/// <summary>How a command is run without doing what it does: either words that are added to it, or another command.</summary>
public sealed record DryRun
{
    private const string Rest = "{args}";

    /// <summary>The commands it is for.</summary>
    public required CommandRule Command { get; init; }

    /// <summary>Words to put behind those that the rule names, in front of all others; null when <see cref="Run"/> is given.</summary>
    public string? Add { get; init; }

    /// <summary>The command to run instead; <c>{args}</c> stands for the words behind those that the rule names.</summary>
    public string? Run { get; init; }

    /// <summary>The line to run instead, to be ruled on like any other; null when the command is another, or no plain one.</summary>
    public string? Of(string command)
    {
        var line = CommandLine.Read(command);
        if (line is not { Misreading: null, Arguments: { } arguments, Invocations: [var invocation, ..] } || Permission.Of(Command, anyOptions: true).Match(invocation, shellsDisagree: false) != PatternMatch.Certain)
            return null;
        var patterns = new WordPatterns(Command.Pattern ?? Command.Command!);
        var named = 0;
        while (named < arguments.Count && patterns.Names(named) && patterns.Matches(named, arguments[named]))
            named++;
        var rest = arguments.Skip(named).Select(Quoted);
        return Run is null
            ? string.Join(' ', arguments.Take(named).Select(Quoted).Append(Add!).Concat(rest))
            : string.Join(' ', Run.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => w == Rest ? rest : [w]));
    }

    private static string Quoted(string word)
        => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '@' or '=' or ',' or '+' or '%')
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
