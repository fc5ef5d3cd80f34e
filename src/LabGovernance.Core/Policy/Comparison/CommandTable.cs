using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>Commands written down by hand: one a line, empty lines and those that begin with # are passed over.</summary>
public static class CommandTable
{
    /// <param name="lines">
    /// Each a command, or <c>infrastructure: command</c>. One that names no infrastructure is meant for each of them.
    /// </param>
    /// <param name="infrastructures">The names that count as a prefix.</param>
    /// <param name="actor">Who would run them.</param>
    public static CommandHistory Read(IEnumerable<string> lines, IReadOnlyCollection<string> infrastructures, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(infrastructures);
        var commands = new List<RecordedCommand>();
        var number = 0;
        foreach (var line in lines.Select(l => l.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var (named, command) = Split(line, infrastructures);
            var throughShell = CommandLine.Read(command).Arguments is null;
            foreach (var infrastructure in named is null ? infrastructures : [named])
                commands.Add(new(command, infrastructure, actor, throughShell, null, $"line {number} on {infrastructure}", null));
        }
        return new() { Commands = commands, Altered = 0 };
    }

    // Only a name there is, so that the colon of an address or a path is none.
    private static (string? Infrastructure, string Command) Split(string line, IReadOnlyCollection<string> infrastructures)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && infrastructures.Contains(line[..colon]) ? (line[..colon], line[(colon + 2)..].Trim()) : (null, line);
    }
}
