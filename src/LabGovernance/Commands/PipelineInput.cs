using System.Management.Automation.Language;

namespace LabGovernance.Commands;

/// <summary>What a command finds in its pipeline.</summary>
/// <param name="Texts">Texts that are known to arrive.</param>
/// <param name="IsUnknown">True when something arrives that is not known.</param>
/// <param name="Paths">The items that arrive, as paths, as far as they are known; an unknown word among them when they are not.</param>
internal sealed record PipelineInput(IReadOnlyList<InnerScript> Texts, bool IsUnknown, IReadOnlyList<ShellWord> Paths)
{
    private static readonly PipelineInput None = new([], false, []);

    public static PipelineInput Of(CommandAst command)
    {
        if (command.Parent is not PipelineAst pipeline)
            return None;
        var at = pipeline.PipelineElements.IndexOf(command);
        if (at <= 0)
            return None;
        var before = pipeline.PipelineElements[at - 1];
        var words = Sent(before);
        var known = words is not null && words.All(w => w.IsStatic);
        IReadOnlyList<InnerScript> texts = words is null ? [] : [.. words.Select(w => new InnerScript(w.Shape, w.IsStatic, w.Span))];
        return new PipelineInput(texts, !known, Items(pipeline, at) ?? words ?? [ScriptWords.Unknown(before)]);
    }

    /// <summary>Null when it can't be told.</summary>
    private static List<ShellWord>? Sent(CommandBaseAst command) => command switch
    {
        CommandExpressionAst expression => ScriptWords.Of(expression.Expression).ToList(),
        CommandAst { CommandElements: [StringConstantExpressionAst { Value: var name }, ..] } written when (Cmdlets.Alias(name) ?? name).Equals("Write-Output", StringComparison.OrdinalIgnoreCase)
            => written.CommandElements.Skip(1).Where(e => e is not CommandParameterAst).SelectMany(e => ScriptWords.Of(e)).ToList(),
        _ => null,
    };

    /// <summary>The folder whose items flow here, when nothing picks among them on the way.</summary>
    private static List<ShellWord>? Items(PipelineAst pipeline, int at)
    {
        if (pipeline.PipelineElements[0] is not CommandAst { CommandElements: [StringConstantExpressionAst { Value: var written }, ..] } first)
            return null;
        var name = Cmdlets.Alias(written) ?? Cmdlets.Canonical(written);
        if (name is not ("Get-ChildItem" or "Get-Item" or "Resolve-Path") || pipeline.PipelineElements.Skip(1).Take(at - 1).Any(e => Picks(e)))
            return null;
        var call = new CmdletCall(first, name);
        var filtered = call.WordsOf("Filter").Concat(call.WordsOf("Include")).Any(w => w.Text is { } text && text.Any(char.IsLetterOrDigit));
        var paths = call.WordsOf("LiteralPath", "Path").ToList();
        return filtered || paths.Count == 0 ? [ScriptWords.Unknown(first)] : paths;
    }

    private static bool Picks(CommandBaseAst element)
        => element is not CommandAst { CommandElements: [StringConstantExpressionAst { Value: var name }, ..] }
            || (Cmdlets.Alias(name) ?? Cmdlets.Canonical(name)) is not ("Sort-Object" or "Get-Item" or "Get-ChildItem" or "Select-Object" or "Write-Output" or "ForEach-Object" or "Tee-Object");
}
