using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using LabGovernance.Cmdlets;
using LabGovernance.Plans;
using LabGovernance.Verification;

namespace LabGovernance.Changes;

/// <summary>Reads a runbook's steps and checks from its syntax tree. Nothing in the file is executed.</summary>
internal static class RunbookReader
{
    public static Outcome<Plan> Read(string path, IDictionary parameters)
    {
        if (!File.Exists(path))
            return new Refusal("RunbookNotFound", $"There is no runbook {path}.", "Check the path; runbooks live in the lab's runbooks folder.");
        var script = Parser.ParseFile(path, out _, out var errors);
        if (errors.Length > 0)
            return Invalid(errors[0].Extent, errors[0].Message);
        try
        {
            return Read(script, path, parameters);
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    private static Plan Read(ScriptBlockAst script, string path, IDictionary parameters)
    {
        if (script.BeginBlock is not null || script.ProcessBlock is not null || script.DynamicParamBlock is not null)
            throw new RefusedException(Invalid(script.Extent, "A runbook has only a param block and calls of New-LabStep and New-LabCheck."));
        var values = Values(script, parameters);
        var steps = new List<Step>();
        var checks = new List<Check>();
        foreach (var statement in script.EndBlock?.Statements ?? Enumerable.Empty<StatementAst>())
        {
            if (statement is not PipelineAst { PipelineElements: [CommandAst { Redirections.Count: 0 } command] } pipeline || pipeline.Extent.Text.EndsWith('&'))
                throw new RefusedException(Invalid(statement.Extent, "A runbook has only calls of New-LabStep and New-LabCheck."));
            switch (command.GetCommandName())
            {
                case "New-LabStep":
                    steps.Add(Make<Step>(new NewLabStepCommand(), command, values));
                    break;
                case "New-LabCheck":
                    checks.Add(Make<Check>(new NewLabCheckCommand(), command, values));
                    break;
                default:
                    throw new RefusedException(Invalid(command.Extent, $"'{command.CommandElements[0].Extent.Text}' is not New-LabStep or New-LabCheck."));
            }
        }
        return new Plan { Steps = steps, Checks = checks, Runbook = Path.GetFileName(path) };
    }

    private static Dictionary<string, object?> Values(ScriptBlockAst script, IDictionary given)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["true"] = true, ["false"] = false, ["null"] = null };
        foreach (var parameter in script.ParamBlock?.Parameters ?? Enumerable.Empty<ParameterAst>())
        {
            var name = parameter.Name.VariablePath.UserPath;
            var mandatory = parameter.Attributes.OfType<AttributeAst>().SelectMany(a => a.NamedArguments).Any(a => a.ArgumentName.Equals("Mandatory", StringComparison.OrdinalIgnoreCase));
            if (given.Contains(name))
                values[name] = given[name];
            else if (mandatory)
                throw new RefusedException(Invalid(parameter.Extent, $"The runbook needs a value for its parameter {name}: add -Parameters @{{ {name} = '...' }}."));
            else
                values[name] = parameter.DefaultValue is null ? null : Value(parameter.DefaultValue, values);
        }
        foreach (var name in given.Keys.OfType<string>().Where(k => !values.ContainsKey(k)))
            throw new RefusedException(Invalid(script.Extent, $"The runbook has no parameter {name}."));
        return values;
    }

    /// <summary>Binds a call by the cmdlet's own parameter attributes and lets the cmdlet make the object.</summary>
    private static T Make<T>(PSCmdlet cmdlet, CommandAst call, Dictionary<string, object?> values)
        where T : class
    {
        var info = new CmdletInfo(call.GetCommandName(), cmdlet.GetType());
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(info);
        var elements = call.CommandElements;
        for (var i = 1; i < elements.Count; i++)
        {
            if (elements[i] is not CommandParameterAst parameter)
            {
                shell.AddArgument(Value(elements[i], values));
                continue;
            }
            var argument = parameter.Argument;
            if (argument is null && i + 1 < elements.Count && elements[i + 1] is not CommandParameterAst && !IsSwitch(info, parameter.ParameterName))
                argument = elements[++i] as ExpressionAst;
            if (argument is null)
                shell.AddParameter(parameter.ParameterName);
            else
                shell.AddParameter(parameter.ParameterName, Value(argument, values));
        }
        try
        {
            return shell.Invoke<T>()[0];
        }
        catch (RuntimeException e)
        {
            throw new RefusedException(Invalid(call.Extent, e.Message), e);
        }
    }

    private static bool IsSwitch(CmdletInfo info, string name)
        => info.Parameters.Values.FirstOrDefault(p => p.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))?.ParameterType == typeof(SwitchParameter);

    private static object? Value(Ast expression, Dictionary<string, object?> values) => expression switch
    {
        StringConstantExpressionAst text => text.Value,
        ExpandableStringExpressionAst text => Expand(text, values),
        ConstantExpressionAst constant => constant.Value,
        VariableExpressionAst variable when values.TryGetValue(variable.VariablePath.UserPath, out var value) => value,
        ArrayLiteralAst list => list.Elements.Select(e => Value(e, values)).ToArray(),
        _ => throw new RefusedException(Invalid(expression.Extent, $"'{expression.Extent.Text}' is not a constant, a text or a parameter of the runbook.")),
    };

    private static string Expand(ExpandableStringExpressionAst text, Dictionary<string, object?> values)
    {
        var result = text.Value;
        foreach (var nested in text.NestedExpressions)
        {
            if (nested is not VariableExpressionAst variable || !values.TryGetValue(variable.VariablePath.UserPath, out var value))
                throw new RefusedException(Invalid(nested.Extent, $"'{nested.Extent.Text}' is not a parameter of the runbook."));
            result = result.Replace(nested.Extent.Text, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
        return result;
    }

    private static Refusal Invalid(IScriptExtent at, string why) => new(
        "RunbookInvalid",
        $"{Path.GetFileName(at.File)}:{at.StartLineNumber}:{at.StartColumnNumber}: {why}",
        "A runbook is read, not run: only constants, texts and its own parameters can stand in it.");
}
