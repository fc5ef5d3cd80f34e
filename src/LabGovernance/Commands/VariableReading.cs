using System.Management.Automation.Language;

namespace LabGovernance.Commands;

/// <summary>Variables: those that are drives to something else, and those that change what commands do.</summary>
internal static class VariableReading
{
    private static readonly HashSet<string> Session = new(
        ["PSDefaultParameterValues", "PSModuleAutoLoadingPreference", "PSCommandPath", "PSScriptRoot", "PSHOME", "PSSessionConfigurationName", "PSEmailServer", "PSNativeCommandArgumentPassing", "PROFILE"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Engine = new(["ExecutionContext", "PSCmdlet", "Host", "PSSessionOption"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Scopes = new(["global", "script", "local", "private", "using", "variable", "workflow"], StringComparer.OrdinalIgnoreCase);

    public static void Mentioned(ScriptWalk walk, VariableExpressionAst variable)
    {
        var (drive, name) = Split(variable.VariablePath.UserPath);
        if (drive is null && name.Equals("ExecutionContext", StringComparison.OrdinalIgnoreCase))
            walk.Note(variable, CaveatKind.HiddenCode, "This reaches the engine that runs the script.");
        else if (drive is null && name.Equals("PSDefaultParameterValues", StringComparison.OrdinalIgnoreCase))
            walk.Note(variable, CaveatKind.Session, "This gives parameters to later commands that do not show them.");
        else if (drive is not null && !drive.Equals("env", StringComparison.OrdinalIgnoreCase))
            walk.Note(variable, CaveatKind.Member, $"This reads from the drive {drive}.");
    }

    /// <param name="value">Null in a script that has errors.</param>
    public static void Assigned(ScriptWalk walk, Ast? target, Ast? value)
    {
        if (target is null)
            return;
        foreach (var node in target.FindAll(n => n is VariableExpressionAst or MemberExpressionAst, true))
        {
            if (node is MemberExpressionAst { Expression: not VariableExpressionAst { VariablePath.UserPath: "this" } })
                walk.Note(node, CaveatKind.Member, "This sets a property of an object, which may be more than data.");
            else if (node is VariableExpressionAst variable)
                Set(walk, node, variable.VariablePath.UserPath, ScriptWords.Unknown(value ?? target));
        }
    }

    /// <summary>A variable or an item of a drive is set by this name.</summary>
    public static void Set(ScriptWalk walk, Ast node, string path, ShellWord value)
    {
        var (drive, name) = Split(path);
        switch (drive?.ToUpperInvariant())
        {
            case "ENV":
                walk.Start(node, new StartedCommand { Words = [], Span = ScriptWords.Span(node), Environment = [new Assignment(Dangerous(name), value, ScriptWords.Span(node))] });
                break;
            case null when Session.Contains(name) || Engine.Contains(name):
                walk.Note(node, CaveatKind.Session, $"Setting ${name} changes what later commands mean or do.");
                break;
            case null when name.EndsWith("Preference", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("Error", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("Progress", StringComparison.OrdinalIgnoreCase):
                walk.Note(node, CaveatKind.Definition, $"Setting ${name} changes what later commands ask or show.");
                break;
            case null:
                break;
            case "FUNCTION" or "ALIAS":
                walk.Note(node, CaveatKind.Session, $"This defines the command '{name}' in place of another.");
                break;
            default:
                walk.Start(node, new StartedCommand { Words = [], Span = ScriptWords.Span(node), Redirections = [FileEffects.To(ScriptWords.Static(path, ScriptWords.Span(node)), false, ScriptWords.Span(node))] });
                break;
        }
    }

    /// <summary>Reports a cmdlet that writes to a drive which is no file system.</summary>
    /// <returns>True when it was one.</returns>
    public static bool Written(ScriptWalk walk, Ast node, ShellWord path, ShellWord value)
    {
        var shape = path.Shape;
        var provider = shape.IndexOf("::", StringComparison.Ordinal);
        if (provider > 0)
            shape = $"{shape[..provider].Split('\\')[^1] switch { var p when p.StartsWith("Env", StringComparison.OrdinalIgnoreCase) => "env", var p => p }}:{shape[(provider + 2)..]}";
        var (drive, name) = Split(shape);
        if (drive?.ToUpperInvariant() is not ("ENV" or "FUNCTION" or "ALIAS" or "VARIABLE") && !shape.StartsWith("variable:", StringComparison.OrdinalIgnoreCase))
            return false;
        Set(walk, node, drive is null ? name.TrimStart('\\', '/') : $"{drive}:{name.TrimStart('\\', '/')}", value);
        return true;
    }

    private static (string? Drive, string Name) Split(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return (null, path);
        var drive = path[..colon];
        return Scopes.Contains(drive) ? Split(path[(colon + 1)..]) : (drive, path[(colon + 1)..]);
    }

    /// <summary>Variables of the environment have one spelling on some systems and any on others: the one that matters is taken.</summary>
    private static string Dangerous(string name) => name.ToUpperInvariant() is var upper && upper is "PATH" or "PATHEXT" or "COMSPEC" or "PSMODULEPATH" or "HOME" or "TMPDIR"
        || upper.StartsWith("LAB_", StringComparison.Ordinal) ? upper : name;
}
