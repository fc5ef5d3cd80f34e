using System.Text.RegularExpressions;

namespace LabGovernance.HelpPages;

/// <summary>Reads a page of the form that docs/cmdlets uses: PlatyPS's, with a section REFUSALS.</summary>
public static partial class PageReader
{
    /// <exception cref="FormatException">The page lacks a part, or has one that is not known.</exception>
    public static CmdletPage Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var lines = File.ReadAllLines(path);
        if (!lines.Contains($"# {name}"))
            throw new FormatException($"{path}: the title '# {name}' is missing.");
        var sections = Sections(lines, "## ");
        foreach (var wanted in Known.Where(k => !sections.ContainsKey(k)))
            throw new FormatException($"{path}: the section {wanted} is missing.");
        if (sections.Keys.FirstOrDefault(k => !Known.Contains(k)) is { } unknown)
            throw new FormatException($"{path}: there is no section {unknown}.");
        return new CmdletPage
        {
            Name = name,
            Synopsis = string.Join(' ', Paragraphs(sections["SYNOPSIS"])),
            Syntax = [.. Blocks(sections["SYNTAX"]).Select(b => string.Join(' ', b.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))],
            Description = Paragraphs(sections["DESCRIPTION"]),
            Examples = [.. Sections(sections["EXAMPLES"], "### ").Select(e => Example(path, e.Key, e.Value))],
            Parameters = [.. Sections(sections["PARAMETERS"], "### ").Where(p => p.Key.StartsWith('-')).Select(p => Parameter(path, p.Key, p.Value))],
            Inputs = [.. Sections(sections["INPUTS"], "### ").Select(t => new PageType(t.Key, Paragraphs(t.Value)))],
            Outputs = [.. Sections(sections["OUTPUTS"], "### ").Select(t => new PageType(t.Key, Paragraphs(t.Value)))],
            Refusals = [.. sections["REFUSALS"].SelectMany(l => Code().Matches(l).Select(m => m.Groups[1].Value))],
            Links = [.. sections["RELATED LINKS"].SelectMany(l => Link().Matches(l)).Select(m => new PageLink(m.Groups[1].Value, m.Groups[2].Value))],
        };
    }

    private static string[] Known => ["SYNOPSIS", "SYNTAX", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS", "REFUSALS", "RELATED LINKS"];

    private static PageExample Example(string path, string title, IReadOnlyList<string> lines)
    {
        var code = Blocks(lines).FirstOrDefault() ?? throw new FormatException($"{path}: '{title}' has no code.");
        var rest = lines.SkipWhile(l => !IsFence(l)).Skip(1).SkipWhile(l => !IsFence(l)).Skip(1).Where(l => !IsFence(l));
        return new PageExample(title, code, [.. string.Join('\n', rest).Trim('\n').Split("\n\n", StringSplitOptions.RemoveEmptyEntries)]);
    }

    private static PageParameter Parameter(string path, string title, IReadOnlyList<string> lines)
    {
        var tables = Blocks(lines)
            .Select(b => (IReadOnlyDictionary<string, string>)b.Split('\n').Select(l => l.Split(':', 2)).ToDictionary(p => p[0].Trim(), p => p[^1].Trim()))
            .ToList();
        return tables.Count == 0
            ? throw new FormatException($"{path}: {title} has no table.")
            : new PageParameter(title[1..], Paragraphs([.. lines.TakeWhile(l => !IsFence(l))]), tables);
    }

    private static Dictionary<string, List<string>> Sections(IEnumerable<string> lines, string mark)
    {
        var sections = new Dictionary<string, List<string>>();
        List<string>? current = null;
        var fenced = false;
        foreach (var line in lines)
        {
            fenced ^= IsFence(line);
            if (!fenced && line.StartsWith(mark, StringComparison.Ordinal))
                sections.Add(line[mark.Length..].Trim(), current = []);
            else
                current?.Add(line.TrimEnd());
        }
        return sections;
    }

    private static List<string> Paragraphs(IReadOnlyList<string> lines)
        => [.. string.Join('\n', lines).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => Plain(p.Trim())).Where(p => p.Length > 0)];

    /// <summary>The contents of the fenced blocks, in order.</summary>
    private static List<string> Blocks(IEnumerable<string> lines)
    {
        var blocks = new List<string>();
        List<string>? open = null;
        foreach (var line in lines)
        {
            if (!IsFence(line))
            {
                open?.Add(line);
                continue;
            }
            if (open is not null)
                blocks.Add(string.Join('\n', open));
            open = open is null ? [] : null;
        }
        return blocks;
    }

    private static bool IsFence(string line) => line.StartsWith("```", StringComparison.Ordinal);

    // A line of a list stays a line; other lines of a paragraph are one.
    private static string Plain(string paragraph)
        => LineBreak().Replace(Link().Replace(paragraph, "$1"), " ").Replace("`", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\n(?!- )")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"^\| \[?`([A-Za-z]+)`")]
    private static partial Regex Code();
}
