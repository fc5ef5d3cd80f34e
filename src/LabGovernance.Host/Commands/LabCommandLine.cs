using System.CommandLine;
using System.CommandLine.Help;
using LabGovernance.Host.Engine;

namespace LabGovernance.Host.Commands;

/// <summary>The verbs and options of the program.</summary>
internal sealed class LabCommandLine
{
    public const string RunVerb = "run";
    public const string LabOption = "--lab";

    private readonly Option<string?> _lab = new(LabOption)
    {
        Description = "The folder of the lab to work on. Default: the one around the current folder.",
        HelpName = "PATH",
        Recursive = true,
    };

    private readonly Option<bool> _noColour = new("--no-color")
    {
        Description = "Write no colours. The same as the environment variable NO_COLOR.",
        Recursive = true,
    };

    private readonly Option<string?> _text = new("--command", "-c")
    {
        Description = "Run this text and end. Exit code 1 when its last statement failed.",
        HelpName = "TEXT",
    };

    private readonly Argument<string> _script = new("script") { Description = "The script file to run." };

    private readonly Argument<string[]> _arguments = new("arguments")
    {
        Description = "Arguments of the script, as a shell would bind them: -Name value, -Switch, positional values.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly RootCommand _root;

    public LabCommandLine(Func<SharedOptions, Func<Workplace, int>, int> at)
    {
        var run = new Command(RunVerb, "Run a script, such as a runbook.") { _script, _arguments };
        run.SetAction(parsed => at(Shared(parsed), place => RunCommand.Run(place, parsed.GetRequiredValue(_script), parsed.GetValue(_arguments) ?? [])));

        var shell = new Command("shell", "Type commands one after the other. Ends with exit.");
        shell.SetAction(parsed => at(Shared(parsed), ShellCommand.Run));

        _root = new RootCommand("Changes a lab only through governed changes, and explains afterwards what happened.") { _lab, _noColour, _text, run, shell };
        _root.SetAction(parsed => parsed.GetValue(_text) is { } text
            ? at(Shared(parsed), place => TextCommand.Run(place, text))
            : ShowHelp(parsed));
        foreach (var version in _root.Options.OfType<VersionOption>())
            version.Action = new VersionLine();
    }

    public int Invoke(IReadOnlyList<string> words, TextWriter output, TextWriter error)
    {
        // A script's argument may begin with @; it is no file of further arguments.
        var parsed = _root.Parse(
            CommandWords.ShieldScriptArguments(words),
            new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                error.WriteLine($"error: {problem.Message}");
            error.WriteLine("next: lab --help");
            return ExitCodes.Usage;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static int ShowHelp(ParseResult parsed)
    {
        _ = new HelpAction().Invoke(parsed);
        return ExitCodes.Usage;
    }

    private SharedOptions Shared(ParseResult parsed) => new(parsed.GetValue(_lab), parsed.GetValue(_noColour));
}
