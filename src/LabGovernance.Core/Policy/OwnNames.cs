using System.Text.RegularExpressions;
using LabGovernance.Commands;
using LabGovernance.Policy.Redlines;
using LabGovernance.Policy.Rules;

namespace LabGovernance.Policy;

/// <summary>Names that a line makes up for itself: variables and functions that nothing outside it reads or is called by.</summary>
internal static partial class OwnNames
{
    private static readonly HashSet<string> Speaking = new(StringComparer.Ordinal) { "http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy", "path", "fpath", "cdpath", "manpath", "prompt", "module_path" };

    private static readonly HashSet<string> Builtins = new(StringComparer.Ordinal)
    {
        "cd", "pushd", "popd", "set", "unset", "export", "readonly", "local", "declare", "typeset", "read", "eval", "exec", "exit", "return", "break", "continue", "shift", "trap", "source", "test", "echo", "printf",
        "true", "false", "command", "builtin", "type", "hash", "alias", "unalias", "umask", "ulimit", "wait", "jobs", "kill", "let", "shopt", "enable", "getopts", "times", "fc", "history", "dirs", "local",
    };

    /// <summary>A variable with a small name.</summary>
    public static bool IsSmall(string name) => Small().IsMatch(name) && !Speaking.Contains(name);

    /// <summary>Text that arithmetic cannot run.</summary>
    public static bool IsPlain(string value) => Plain().IsMatch(value);

    /// <summary>Whether a script has something in it by which a variable's value may be evaluated.</summary>
    public static bool MayEvaluate(string script) => script.Contains("[[", StringComparison.Ordinal) || Evaluating().IsMatch(script);

    /// <summary>A value that is known, or a number.</summary>
    public static bool IsNumber(ShellWord value) => value.Pieces.All(p => p.Kind == PieceKind.Arithmetic || p.IsKnown);

    /// <summary>How read splits its line, for itself alone.</summary>
    public static bool IsSplitting(Invocation invocation, Assignment assignment)
        => assignment.Name == "IFS" && invocation.Name == "read" && assignment.Value.IsStatic;

    /// <summary>A definition in the form that all shells read, of a name that is no program known here.</summary>
    public static bool IsFunction(string definition, out string name)
    {
        name = Definition().Match(definition) is { Success: true } match ? match.Groups["name"].Value : string.Empty;
        return name.Length > 0 && !IsProgram(name);
    }

    /// <summary>Arithmetic that a shell without it reads as a comparison of names that are no programs.</summary>
    public static bool IsCount(string arithmetic) => Count().IsMatch(arithmetic);

    private static bool IsProgram(string name)
        => Builtins.Contains(name) || RuleBook.Knows(name) || Verbs.Has(name) || Wrappers.Knows(name) || LookingCommands.Knows(name);

    [GeneratedRegex(@"\A[a-z_][a-z0-9_]{0,31}\z")]
    private static partial Regex Small();

    [GeneratedRegex(@"\A\(?[A-Za-z0-9_./:@%+,= ][A-Za-z0-9_./:@%+,= -]*\)?\z|\A\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\$\{[A-Za-z0-9_]+[:\[@^,]|\$\{!|\$\[|\[\s*-v|-v\s|\blet\b|\bdeclare\b|\btypeset\b|\blocal\b|\breadonly\b|\bexport\b|\beval\b|\btest\b|\bunset\b|\w\[")]
    private static partial Regex Evaluating();

    [GeneratedRegex(@"\A(?<name>[a-z_][a-z0-9_]*)[ \t]*\([ \t]*\)")]
    private static partial Regex Definition();

    [GeneratedRegex(@"\A\(\([ \t]*(?:(?:[a-vx-z]|idx|num|count|total|sum|tries|attempt|attempts|retries|elapsed|waited)(?:\+\+|--|[ \t]*(?:[<>]=?|[=!]=|\+=)[ \t]*[0-9]{1,9})|[0-9]{1,9}[ \t]*[<>]=?[ \t]*[0-9]{1,9})[ \t]*\)\)\z")]
    private static partial Regex Count();
}
