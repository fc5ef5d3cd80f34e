using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>The names that one line makes up for itself; the line is looked through once, however many of its commands ask.</summary>
internal sealed class NamesOfLine(CommandLine line)
{
    private HashSet<string>? _functions;
    private bool? _evaluates;
    private bool? _starts;

    /// <summary>Whether a command of it starts something other than what stands in its words.</summary>
    public bool StartsSomething => _starts ??= line.Invocations.Any(i => i.Words.Count > 0 && i.Opening is null);

    /// <summary>Whether the line defines a function of this name, in the form that all shells read.</summary>
    public bool Defines(string? name)
    {
        if (name is null || line.Functions.Count == 0)
            return false;
        if (_functions is null)
        {
            _functions = new HashSet<string>(StringComparer.Ordinal);
            foreach (var function in line.Functions)
            {
                if (OwnNames.IsFunction(function.Of(line.Source), out var own))
                    _functions.Add(own);
            }
        }

        return _functions.Contains(name);
    }

    /// <summary>A variable with a small name, set to plain text, or to what a command prints where no arithmetic can run it.</summary>
    public bool IsVariable(Invocation invocation, Assignment assignment)
    {
        if (invocation.Words.Count > 0 || !OwnNames.IsSmall(assignment.Name) || EnvironmentVariables.Of(assignment) is Effect.Deny)
            return false;
        if (assignment.Value.Text is { } text)
            return OwnNames.IsPlain(text);
        _evaluates ??= OwnNames.MayEvaluate(line.Source);
        return !_evaluates.Value && (!line.Source.Contains("((", StringComparison.Ordinal) || OwnNames.IsNumber(assignment.Value));
    }
}
