using System.Text;
using System.Xml.Linq;

namespace LabGovernance.HelpPages;

/// <summary>The help that Get-Help reads, written from the pages. The same pages give the same bytes.</summary>
public static class MamlFile
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";
    private static readonly XNamespace Root = "http://msh";

    public static string Of(IEnumerable<CmdletPage> pages)
    {
        var document = new XElement(
            Root + "helpItems",
            new XAttribute("schema", "maml"),
            new XAttribute(XNamespace.Xmlns + "maml", Maml),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            pages.Select(Of));
        return new StringBuilder("""<?xml version="1.0" encoding="utf-8"?>""").Append('\n')
            .Append(document.ToString().ReplaceLineEndings("\n")).Append('\n').ToString();
    }

    private static XElement Of(CmdletPage page)
    {
        var words = page.Name.Split('-', 2);
        return new XElement(
            Command + "command",
            new XElement(
                Command + "details",
                new XElement(Command + "name", page.Name),
                new XElement(Command + "verb", words[0]),
                new XElement(Command + "noun", words[^1]),
                Described([page.Synopsis])),
            Described([.. page.Description, .. SeeAlso(page)]),
            new XElement(Command + "syntax", Sets(page).Select(s => Syntax(page, s))),
            new XElement(Command + "parameters", page.Parameters.Select(p => Parameter(p, p.Tables[0], whole: true))),
            new XElement(Command + "inputTypes", page.Inputs.Select(t => Type(Command + "inputType", t))),
            new XElement(Command + "returnValues", page.Outputs.Select(t => Type(Command + "returnValue", t))),
            new XElement(
                Maml + "alertSet",
                new XElement(
                    Maml + "alert",
                    new XElement(Maml + "para", page.Refusals.Count == 0 ? "It refuses nothing." : $"Error ids: {string.Join(", ", page.Refusals)}. docs/refusals.md says what to do about each."))),
            new XElement(Command + "examples", page.Examples.Select(Example)));
    }

    // As text: where there are related links, Get-Help promises -Online, and there is no page on the web that it could open.
    private static IEnumerable<string> SeeAlso(CmdletPage page)
        => page.Links.Count == 0 ? [] : [$"See also: {string.Join(", ", page.Links.Select(l => l.Text))}."];

    private static List<string> Sets(CmdletPage page)
    {
        var named = page.Parameters.SelectMany(p => p.Tables).SelectMany(SetsOf).Where(s => s != "(All)").Distinct().ToList();
        return named.Count == 0 ? ["(All)"] : named;
    }

    private static IEnumerable<string> SetsOf(IReadOnlyDictionary<string, string> table)
        => table.GetValueOrDefault("Parameter Sets", "(All)").Split(',', StringSplitOptions.TrimEntries);

    private static XElement Syntax(CmdletPage page, string set) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", page.Name),
        page.Parameters
            .Select(p => (Parameter: p, Table: p.Tables.FirstOrDefault(t => SetsOf(t).Any(s => s == set || s == "(All)"))))
            .Where(p => p.Table is not null)
            .OrderBy(p => int.TryParse(p.Table!.GetValueOrDefault("Position"), out var place) ? place : int.MaxValue)
            .Select(p => Parameter(p.Parameter, p.Table!, whole: false)));

    private static XElement Parameter(PageParameter parameter, IReadOnlyDictionary<string, string> table, bool whole)
    {
        var type = table.GetValueOrDefault("Type", "Object");
        var isSwitch = type == "SwitchParameter";
        return new XElement(
            Command + "parameter",
            new XAttribute("required", Lower(table, "Required")),
            new XAttribute("variableLength", type.EndsWith("[]", StringComparison.Ordinal) ? "true" : "false"),
            new XAttribute("globbing", Lower(table, "Accept wildcard characters")),
            new XAttribute("pipelineInput", table.GetValueOrDefault("Accept pipeline input", "False")),
            new XAttribute("position", Lower(table, "Position")),
            new XAttribute("aliases", table.GetValueOrDefault("Aliases") is { Length: > 0 } aliases ? aliases : "none"),
            new XElement(Maml + "name", parameter.Name),
            Described(parameter.Text),
            Values(table),
            isSwitch && !whole ? null : new XElement(Command + "parameterValue", new XAttribute("required", isSwitch ? "false" : "true"), type),
            new XElement(Dev + "type", new XElement(Maml + "name", type), new XElement(Maml + "uri")),
            new XElement(Dev + "defaultValue", table.GetValueOrDefault("Default value", "None")));
    }

    private static XElement? Values(IReadOnlyDictionary<string, string> table) => table.TryGetValue("Accepted values", out var values)
        ? new XElement(
            Command + "parameterValueGroup",
            values.Split(',', StringSplitOptions.TrimEntries).Select(v => new XElement(Command + "parameterValue", new XAttribute("required", "false"), new XAttribute("variableLength", "false"), v)))
        : null;

    private static XElement Type(XName name, PageType type) => new(
        name,
        new XElement(Dev + "type", new XElement(Maml + "name", type.Name)),
        Described(type.Text));

    private static XElement Example(PageExample example) => new(
        Command + "example",
        new XElement(Maml + "title", example.Title),
        new XElement(Dev + "code", example.Code),
        new XElement(Dev + "remarks", example.Remarks.Select(r => new XElement(Maml + "para", r))));

    private static XElement Described(IEnumerable<string> paragraphs)
        => new(Maml + "description", paragraphs.Select(p => new XElement(Maml + "para", p)));

    private static string Lower(IReadOnlyDictionary<string, string> table, string key)
        => table.GetValueOrDefault(key, "False").ToLowerInvariant();
}
