using System.Management.Automation.Language;

namespace LabGovernance.Commands;

/// <summary>Redirections of a script, as the shell's.</summary>
internal static class FileEffects
{
    public static IReadOnlyList<Redirection> Redirections(CommandBaseAst command)
    {
        if (command.Redirections.Count == 0)
            return [];
        var found = new List<Redirection>();
        foreach (var redirection in command.Redirections.OfType<FileRedirectionAst>())
        {
            if (redirection.Location is VariableExpressionAst { VariablePath.UserPath: var name } && name.Equals("null", StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var word in ScriptWords.Of(redirection.Location))
                found.Add(To(word, redirection.Append, ScriptWords.Span(redirection), (int)redirection.FromStream));
        }

        return found;
    }

    public static Redirection To(ShellWord file, bool append, SourceSpan span, int? descriptor = null)
    {
        var path = file.Text is { } text ? ScriptWords.Static(text.Replace('\\', '/'), file.Span) : ScriptWords.AsPath(file);
        return new Redirection(descriptor, append ? ">>" : ">", path, span);
    }
}
