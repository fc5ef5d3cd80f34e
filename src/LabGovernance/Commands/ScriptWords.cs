using System.Management.Automation.Language;

namespace LabGovernance.Commands;

/// <summary>Expressions of a script as words: what is known of the text they will have.</summary>
internal static class ScriptWords
{
    private static readonly string[] HomeVariables = ["$HOME", "$env:HOME", "$env:USERPROFILE", "${HOME}", "${env:HOME}", "${env:USERPROFILE}"];

    /// <summary>The words an argument becomes; an array becomes several.</summary>
    /// <param name="program">True for an argument of a program, whose wildcards and <c>~</c> the shell itself may replace.</param>
    public static IEnumerable<ShellWord> Of(Ast argument, bool program = false)
    {
        switch (argument)
        {
            case ArrayLiteralAst array when !(program && !argument.Extent.Text.Any(char.IsWhiteSpace)):
                return array.Elements.SelectMany(e => Of(e, program));
            case ArrayExpressionAst { SubExpression.Statements: [PipelineAst { PipelineElements: [CommandExpressionAst inner] }] }:
                return Of(inner.Expression, program);
            case ParenExpressionAst { Pipeline: PipelineAst { PipelineElements: [CommandExpressionAst { Redirections.Count: 0 } inner] } }:
                return Of(inner.Expression, program);
            default:
                return [One(argument, program)];
        }
    }

    public static SourceSpan Span(Ast node) => SourceSpan.Between(node.Extent.StartOffset, node.Extent.EndOffset);

    /// <summary>Its text when it is a constant; null when it is known only at run time.</summary>
    public static string? Text(Ast argument) => Of(argument).ToList() is [{ Text: { } text }] ? text : null;

    public static ShellWord Static(string text, SourceSpan span) => new() { Span = span, Pieces = [new WordPiece(PieceKind.Quoted, text)] };

    public static ShellWord Unknown(Ast node, bool isOneValue = false) => new()
    {
        Span = Span(node),
        Pieces = [Piece(node.Extent.Text, PieceKind.Parameter)],
        IsOneValue = isOneValue,
    };

    /// <summary>The same word where a path is meant: forward slashes, wildcards also inside quotes, no provider before it.</summary>
    public static ShellWord AsPath(ShellWord word)
    {
        var pieces = new List<WordPiece>();
        foreach (var piece in word.Pieces)
        {
            if (!piece.IsKnown)
            {
                pieces.Add(piece.Text.StartsWith("$PROFILE", StringComparison.OrdinalIgnoreCase) ? new WordPiece(PieceKind.Literal, "/.config/powershell/profile.ps1") : piece);
                continue;
            }

            var text = piece.Text.Replace('\\', '/');
            var provider = text.IndexOf("FileSystem::", StringComparison.OrdinalIgnoreCase);
            pieces.AddRange(Wild(provider < 0 ? text : text[(provider + "FileSystem::".Length)..], first: pieces.Count == 0));
        }

        return word with { Pieces = pieces };
    }

    private static ShellWord One(Ast argument, bool program) => argument switch
    {
        StringConstantExpressionAst { StringConstantType: StringConstantType.BareWord } text when program => new ShellWord { Span = Span(text), Pieces = [.. Wild(text.Value, first: true)] },
        StringConstantExpressionAst text => Static(text.Value, Span(text)),
        ConstantExpressionAst number => Static(number.Extent.Text, Span(number)),
        ArrayLiteralAst => Static(argument.Extent.Text, Span(argument)) is var word && argument.FindAll(a => a is VariableExpressionAst or ScriptBlockExpressionAst or SubExpressionAst, true).Any()
            ? Unknown(argument) : word,
        VariableExpressionAst variable => Variable(variable),
        ExpandableStringExpressionAst text => new ShellWord { Span = Span(text), Pieces = Pieces(text) },
        ScriptBlockExpressionAst block => Unknown(block, isOneValue: true),
        CommandParameterAst parameter => Parameter(parameter, program),
        _ => Unknown(argument),
    };

    private static ShellWord Variable(VariableExpressionAst variable) => variable.VariablePath.UserPath.ToUpperInvariant() switch
    {
        "TRUE" when !variable.Splatted => Static("True", Span(variable)),
        "FALSE" when !variable.Splatted => Static("False", Span(variable)),
        "NULL" when !variable.Splatted => Static(string.Empty, Span(variable)),
        _ => Unknown(variable),
    };

    private static ShellWord Parameter(CommandParameterAst parameter, bool program)
    {
        if (parameter.Argument is null)
            return Static(program ? parameter.Extent.Text : "-" + parameter.ParameterName, Span(parameter));
        return Text(parameter.Argument) is { } text
            ? Static($"-{parameter.ParameterName}:{text}", Span(parameter))
            : new ShellWord { Span = Span(parameter), Pieces = [new WordPiece(PieceKind.Quoted, $"-{parameter.ParameterName}:"), new WordPiece(PieceKind.Parameter, parameter.Argument.Extent.Text)] };
    }

    private static List<WordPiece> Pieces(ExpandableStringExpressionAst text)
    {
        var pieces = new List<WordPiece>();
        var at = 0;
        foreach (var nested in text.NestedExpressions.OrderBy(n => n.Extent.StartOffset))
        {
            var written = nested.Extent.Text;
            var found = text.Value.IndexOf(written, at, StringComparison.Ordinal);
            if (found < 0)
                return [new WordPiece(PieceKind.Parameter, text.Value)];
            if (found > at)
                pieces.Add(new WordPiece(PieceKind.Quoted, text.Value[at..found]));
            pieces.Add(Piece(written, nested is SubExpressionAst ? PieceKind.CommandSubstitution : PieceKind.Parameter));
            at = found + written.Length;
        }

        if (at < text.Value.Length)
            pieces.Add(new WordPiece(PieceKind.Quoted, text.Value[at..]));
        return pieces.Count == 0 ? [new WordPiece(PieceKind.Quoted, text.Value)] : pieces;
    }

    private static WordPiece Piece(string written, PieceKind kind)
        => new(kind, HomeVariables.Contains(written, StringComparer.OrdinalIgnoreCase) ? "$HOME" : written);

    private static IEnumerable<WordPiece> Wild(string text, bool first)
    {
        var from = 0;
        if (first && text is "~" or ['~', '/' or '\\', ..])
        {
            yield return new WordPiece(PieceKind.Tilde, "~");
            from = 1;
        }

        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is not ('*' or '?' or '['))
                continue;
            if (i > from)
                yield return new WordPiece(PieceKind.Literal, text[from..i]);
            yield return new WordPiece(PieceKind.Glob, text[i].ToString());
            from = i + 1;
        }

        if (from < text.Length || text.Length == 0)
            yield return new WordPiece(PieceKind.Literal, text[from..]);
    }
}
