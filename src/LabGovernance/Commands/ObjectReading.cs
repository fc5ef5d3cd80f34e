using System.Collections.ObjectModel;
using System.Management.Automation.Language;

namespace LabGovernance.Commands;

/// <summary>Uses of .NET objects in a script.</summary>
internal static class ObjectReading
{
    private static readonly HashSet<string> Attributes = new(
        ["cmdletbinding", "parameter", "alias", "outputtype", "supportswildcards", "psdefaultvalue", "validatenotnullorempty", "validatenotnull", "validateset", "validaterange", "validatelength",
        "validatepattern", "validatescript", "validatecount", "validatenotnullorwhitespace", "allownull", "allowemptystring", "allowemptycollection", "suppressmessage", "diagnostics.codeanalysis.suppressmessage"],
        StringComparer.OrdinalIgnoreCase);

    public static void Report(ScriptWalk walk, Ast node)
    {
        switch (node)
        {
            case InvokeMemberExpressionAst call:
                Call(walk, call);
                break;
            case MemberExpressionAst member:
                Property(walk, member);
                break;
            case TypeExpressionAst { TypeName.FullName: var name } when node.Parent is MemberExpressionAst { Static: true } owner && owner.Expression == node:
                OfType(walk, node, name, isStatic: true);
                break;
            case TypeExpressionAst { TypeName.FullName: var name }:
                OfType(walk, node, name, isStatic: false);
                break;
            case TypeConstraintAst { TypeName.FullName: var name } when !(node.Parent is ConvertExpressionAst && name.Equals("ref", StringComparison.OrdinalIgnoreCase)):
                OfType(walk, node, name, isStatic: false);
                break;
            case AttributeAst { TypeName.FullName: var name } when !Attributes.Contains(ObjectUse.Plain(name)):
                walk.Note(node, CaveatKind.HiddenCode, $"The attribute {name} may run code of its own.");
                break;
            default:
                break;
        }
    }

    private static void OfType(ScriptWalk walk, Ast node, string name, bool isStatic)
    {
        if (ObjectUse.OfType(name) is { } kind && !(isStatic && kind == CaveatKind.Member))
            walk.Note(node, kind, kind == CaveatKind.HiddenCode ? $"The type {name} can run code, start programs or change files." : $"What an object of the type {name} does when it is made is not known here.");
    }

    private static void Property(ScriptWalk walk, MemberExpressionAst member)
    {
        if (ScriptWords.Text(member.Member) is not { } name)
            walk.Note(member, CaveatKind.HiddenCode, "Which member this uses is known only when it runs.");
        else if (ObjectUse.OfProperty(name) is { } kind)
            walk.Note(member, kind, $"The property {name} leads to code.");
        else if (member is { Static: true, Expression: not TypeExpressionAst })
            walk.Note(member, CaveatKind.HiddenCode, "Of which type this is a member is known only when it runs.");
    }

    private static void Call(ScriptWalk walk, InvokeMemberExpressionAst call)
    {
        var type = (call.Expression as TypeExpressionAst)?.TypeName.FullName;
        if (ScriptWords.Text(call.Member) is not { } name)
        {
            walk.Note(call, CaveatKind.HiddenCode, "Which method this calls is known only when it runs.");
            return;
        }

        if (call.Static && type is null)
            walk.Note(call, CaveatKind.HiddenCode, "The type whose method this calls is known only when it runs.");
        else if (IsByName(name, call))
            walk.Note(call, CaveatKind.HiddenCode, $"{name} calls a method whose name is known only when it runs.");
        else if (name.Equals("GetType", StringComparison.OrdinalIgnoreCase) && call.Arguments is null or { Count: 0 })
            return;
        else if (ObjectUse.OfMethod(name) is { } kind)
            walk.Note(call, kind, kind == CaveatKind.HiddenCode ? $"The method {name} may run code, start programs or change files." : $"What the method {name} does is not known here.");
        else if (type is not null && ObjectUse.OfType(type) == CaveatKind.Member)
            walk.Note(call, CaveatKind.Member, $"What {name} of the type {type} does is not known here.");
        if (type is null)
            return;
        if (SameEffect.Of(type, name, call) is { } twin)
            walk.Start(call, new StartedCommand { Words = twin, Span = ScriptWords.Span(call), IsTwin = true });
        if (ObjectUse.Plain(type) is "diagnostics.process" or "process" && name.Equals("Start", StringComparison.OrdinalIgnoreCase) && call.Arguments is { Count: > 0 } arguments)
            Started(walk, call, arguments);
        if (ObjectUse.Plain(type) is "scriptblock" or "management.automation.scriptblock" && call.Arguments is [var script] && ScriptWords.Of(script).ToList() is [var word])
        {
            walk.Start(call, new StartedCommand
            {
                Words = [],
                Span = ScriptWords.Span(call),
                IsInert = true,
                Wraps = WrapperKind.Transparent,
                Scripts = [new InnerScript(word.Shape, word.IsStatic, word.Span) { Language = ShellLanguage.PowerShell }],
            });
        }
    }

    /// <summary><c>.ForEach('Delete')</c> calls the method of that name.</summary>
    private static bool IsByName(string name, InvokeMemberExpressionAst call)
        => name.Equals("ForEach", StringComparison.OrdinalIgnoreCase)
            && !(call.Arguments?.All(a => a is ScriptBlockExpressionAst or TypeExpressionAst || (ScriptWords.Text(a) is { } text && !ObjectUse.IsHidden(text))) ?? true);

    private static void Started(ScriptWalk walk, InvokeMemberExpressionAst call, ReadOnlyCollection<ExpressionAst> arguments)
    {
        var span = ScriptWords.Span(call);
        var inner = ProgramStart.Words([.. ScriptWords.Of(arguments[0])], [.. arguments.Skip(1).SelectMany(a => ScriptWords.Of(a))]);
        walk.Start(call, new StartedCommand { Words = [ScriptWords.Static("Start-Process", span), .. inner], Span = span, IsBuiltIn = true, Wraps = WrapperKind.Transparent, Inner = inner });
    }
}
