using System.Management.Automation.Language;

namespace LabGovernance.Commands;

/// <summary>A call of a cmdlet, its arguments bound to parameters as the engine would.</summary>
internal sealed class CmdletCall
{
    private readonly Dictionary<string, List<Ast>> _bound = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ShellWord> _words = [];

    /// <param name="command">The call.</param>
    /// <param name="name">The cmdlet's name in its one spelling.</param>
    public CmdletCall(CommandAst command, string name)
    {
        Command = command;
        Name = name;
        _words.Add(ScriptWords.Static(name, ScriptWords.Span(command.CommandElements[0])));
        Bind(Cmdlets.Shape(name));
    }

    public CommandAst Command { get; }

    public string Name { get; }

    /// <summary>The name and every argument, parameters by their full names.</summary>
    public IReadOnlyList<ShellWord> Words => _words;

    /// <summary>True when arguments arrive in a variable.</summary>
    public bool IsSplatted { get; private set; }

    /// <summary>Arguments that no parameter was known for.</summary>
    public List<Ast> Rest { get; } = [];

    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_bound.ContainsKey(name))
                return true;
        }

        return false;
    }

    /// <summary>What was given for the first of the parameters that was given.</summary>
    public IReadOnlyList<Ast> Given(params string[] names)
    {
        foreach (var name in names)
        {
            if (_bound.TryGetValue(name, out var values))
                return values;
        }

        return [];
    }

    public IEnumerable<ShellWord> WordsOf(params string[] names) => Given(names).SelectMany(v => ScriptWords.Of(v));

    public string? Text(params string[] names) => WordsOf(names).ToList() is [{ Text: { } text }] ? text : null;

    private void Bind(CmdletShape? shape)
    {
        var position = 0;
        var elements = Command.CommandElements;
        for (var i = 1; i < elements.Count; i++)
        {
            if (elements[i] is CommandParameterAst parameter)
            {
                var known = shape?.Find(parameter.ParameterName);
                var name = known?.Name ?? parameter.ParameterName;
                if (known is { IsSwitch: true })
                {
                    Switch(parameter, name);
                    continue;
                }

                Ast? value = parameter.Argument;
                Add(ScriptWords.Static("-" + name, ScriptWords.Span(parameter)));
                if (value is null && known is not null && i + 1 < elements.Count && elements[i + 1] is not CommandParameterAst)
                    value = elements[++i];
                var values = _bound.TryGetValue(name, out var earlier) ? earlier : _bound[name] = [];
                if (value is null)
                    continue;
                values.Add(value);
                AddAll(value);
                continue;
            }

            IsSplatted |= elements[i] is VariableExpressionAst { Splatted: true };
            while (shape?.At(position) is { } at && _bound.ContainsKey(at.Name))
                position++;
            if (elements[i] is not VariableExpressionAst { Splatted: true } && shape?.At(position++) is { } positional)
                _bound[positional.Name] = [elements[i]];
            else
                Rest.Add(elements[i]);
            AddAll(elements[i]);
        }
    }

    private void Switch(CommandParameterAst parameter, string name)
    {
        if (parameter.Argument is { } argument && ScriptWords.Text(argument) is "False" or "0")
        {
            Add(ScriptWords.Static($"-{name}:False", ScriptWords.Span(parameter)));
            return;
        }

        _bound[name] = [];
        Add(ScriptWords.Static("-" + name, ScriptWords.Span(parameter)));
    }

    private void AddAll(Ast value)
    {
        foreach (var word in ScriptWords.Of(value))
            Add(word);
    }

    private void Add(ShellWord word)
        => _words.Add(!word.IsStatic && !word.IsOneValue && Cmdlets.Reads(Name) && !word.Shape.StartsWith('@') ? word with { IsOneValue = true } : word);
}
