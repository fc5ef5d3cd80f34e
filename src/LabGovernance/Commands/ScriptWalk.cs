using System.Management.Automation.Language;

namespace LabGovernance.Commands;

/// <summary>Goes through a parsed script and reports what it may do. A construct that is not known here is not understood.</summary>
internal sealed class ScriptWalk(ScriptReport top)
{
    /// <summary>Statements and expressions that do nothing beyond what is found inside them, by name: some are newer than the library compiled against.</summary>
    private static readonly HashSet<string> Plain =
    [
        .. ("ArrayExpressionAst ArrayLiteralAst AssignmentStatementAst AttributedExpressionAst BinaryExpressionAst BlockStatementAst BreakStatementAst CatchClauseAst CommandExpressionAst CommandParameterAst "
        + "ConstantExpressionAst ContinueStatementAst DataStatementAst DoUntilStatementAst DoWhileStatementAst ExitStatementAst ExpandableStringExpressionAst FileRedirectionAst ForEachStatementAst ForStatementAst "
        + "HashtableAst IfStatementAst IndexExpressionAst MergingRedirectionAst NamedAttributeArgumentAst NamedBlockAst ParamBlockAst ParameterAst ParenExpressionAst PipelineAst PipelineChainAst ReturnStatementAst "
        + "ScriptBlockAst ScriptBlockExpressionAst StatementBlockAst StringConstantExpressionAst SubExpressionAst SwitchStatementAst TernaryExpressionAst ThrowStatementAst TrapStatementAst TryStatementAst "
        + "UnaryExpressionAst UsingExpressionAst WhileStatementAst VariableExpressionAst").Split(' '),
    ];

    private readonly Dictionary<Ast, ScriptReport> _inside = [];
    private bool _started;

    public Dictionary<string, string> Aliases { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void Walk(ScriptBlockAst tree, IReadOnlyList<Ast> nodes)
    {
        foreach (var node in nodes)
        {
            if (!top.TakesMore)
                return;
            Visit(node);
        }

        if (!_started && nodes.Any(n => n is CommandBaseAst or StatementAst and not (PipelineBaseAst or FunctionDefinitionAst)))
            top.Start(new StartedCommand { Words = [], Span = ScriptWords.Span(tree), IsInert = true });
        else if (!_started && !nodes.Any(n => n is StatementAst))
            top.Misread(0, "there is no command in it");
    }

    /// <summary>Reports a command, and its report for what is nested in it when that runs elsewhere.</summary>
    public void Start(Ast node, StartedCommand command, bool elsewhere = false)
    {
        _started = true;
        var inside = ReportFor(node).Start(command);
        if (elsewhere)
            _inside[node] = inside;
    }

    public void Note(Ast node, CaveatKind kind, string text) => ReportFor(node).Note(kind, ScriptWords.Span(node), text);

    public void Define(Ast node) => ReportFor(node).Define(ScriptWords.Span(node));

    public void Misread(Ast node, string why) => ReportFor(node).Misread(node.Extent.StartOffset, why);

    private void Visit(Ast node)
    {
        switch (node)
        {
            case CommandAst command:
                new CommandReading(this, command).Report();
                break;
            case CommandExpressionAst { Redirections.Count: > 0 } expression:
                Start(expression, new StartedCommand { Words = [], Span = ScriptWords.Span(expression), Redirections = FileEffects.Redirections(expression), IsInert = true });
                break;
            case InvokeMemberExpressionAst or MemberExpressionAst or TypeExpressionAst or ConvertExpressionAst or TypeConstraintAst or AttributeAst:
                ObjectReading.Report(this, node);
                break;
            case BinaryExpressionAst { Operator: TokenKind.As } conversion when conversion.Right is not TypeExpressionAst:
                Note(conversion, CaveatKind.HiddenCode, "This makes an object of a type that is named by a text.");
                break;
            case AssignmentStatementAst assignment:
                VariableReading.Assigned(this, assignment.Left, assignment.Right);
                break;
            case UnaryExpressionAst { TokenKind: TokenKind.PlusPlus or TokenKind.MinusMinus or TokenKind.PostfixPlusPlus or TokenKind.PostfixMinusMinus } counted:
                VariableReading.Assigned(this, counted.Child, counted);
                break;
            case ForEachStatementAst loop:
                VariableReading.Assigned(this, loop.Variable, loop.Condition);
                break;
            case VariableExpressionAst variable:
                VariableReading.Mentioned(this, variable);
                break;
            case FunctionDefinitionAst function:
                Define(function);
                break;
            case FunctionMemberAst or PropertyMemberAst:
                break;
            case TypeDefinitionAst or UsingStatementAst:
                Note(node, CaveatKind.Definition, "This gives names to types, which may stand in for others.");
                break;
            case ScriptBlockAst { ScriptRequirements: not null }:
                Note(node, CaveatKind.HiddenCode, "This loads the modules that it requires.");
                break;
            default:
                if (!Plain.Contains(node.GetType().Name))
                    Misread(node, $"what a {node.GetType().Name} does is not known here");
                break;
        }
    }

    private ScriptReport ReportFor(Ast node)
    {
        if (_inside.Count == 0)
            return top;
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is CommandAst && _inside.TryGetValue(outer, out var report))
                return report;
        }

        return top;
    }
}
