namespace LabGovernance.Egress;

/// <summary>Finds the command lines in what an AI or a person answered.</summary>
public static class SuggestedCommands
{
    private static readonly string[] Prompts = ["$ ", "PS> ", "> "];

    private static readonly string[] Shells = ["", "sh", "bash", "shell", "console", "zsh", "powershell", "pwsh", "ps1", "cmd"];

    /// <param name="text">The answer: with fences of Markdown, what stands between them; without, every line.</param>
    /// <returns>One for each command line, without comments and prompts, continued lines put together.</returns>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var commands = new List<string>();
        var fenced = Array.Exists(lines, IsFence);
        var inside = !fenced;
        var open = false;
        var begun = "";
        foreach (var line in lines)
        {
            if (IsFence(line))
            {
                open = !open;
                inside = open && Shells.Contains(line.Trim().TrimStart('`', '~').Trim().ToLowerInvariant());
                continue;
            }

            if (!inside || (begun.Length == 0 && line.TrimStart() is "" or ['#', ..]))
                continue;
            var command = begun + (begun.Length == 0 ? WithoutPrompt(line.Trim()) : line.Trim());
            begun = command.EndsWith('\\') ? command[..^1].TrimEnd() + " " : "";
            if (begun.Length == 0 && command.Length > 0)
                commands.Add(command.TrimEnd());
        }

        return begun.Length == 0 ? commands : [.. commands, begun.TrimEnd()];
    }

    private static bool IsFence(string line) => line.TrimStart() is ['`', '`', '`', ..] or ['~', '~', '~', ..];

    private static string WithoutPrompt(string line) => Array.Find(Prompts, p => line.StartsWith(p, StringComparison.Ordinal)) is { } prompt ? line[prompt.Length..].TrimStart() : line;
}
