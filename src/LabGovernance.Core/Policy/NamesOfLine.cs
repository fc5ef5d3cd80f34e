using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>The names that one line makes up for itself; the line is looked through once, however many of its commands ask.</summary>
internal sealed class NamesOfLine(CommandLine line)
{
    private Dictionary<string, int>? _functions;
    private int _firstCall;
    private bool? _evaluates;
    private bool? _starts;

    /// <summary>Whether a command of it starts something other than what stands in its words.</summary>
    public bool StartsSomething => _starts ??= line.Invocations.Any(i => i.Words.Count > 0 && i.Opening is null);

    /// <summary>Whether a command is a call of a function that the line has defined by then, in the form that all shells read.</summary>
    public bool Calls(Invocation invocation)
    {
        if (invocation.Words[0].Text is not { } name)
            return false;
        if (_functions is null)
        {
            _functions = new Dictionary<string, int>(StringComparer.Ordinal);
            Define(line.Tree);
            foreach (var unset in line.Invocations.Where(i => i.Name == "unset"))
            {
                foreach (var word in unset.Words.Skip(1))
                    _functions.Remove(word.Shape);
                if (unset.Words.Any(w => !w.IsStatic))
                    _functions.Clear();
            }

            _firstCall = line.Invocations.Where(i => i.Passage == Passage.Line && i.Name is { } called && _functions.ContainsKey(called) && !IsInFunction(i)).Select(i => i.Span.Start).DefaultIfEmpty(int.MaxValue).Min();
        }

        return _functions.TryGetValue(name, out var end) && end <= (IsInFunction(invocation) ? _firstCall : invocation.Span.Start);
    }

    /// <summary>Takes up what is defined whatever happens before; where a name is defined twice, by the first.</summary>
    private void Define(CommandList? list)
    {
        var always = true;
        foreach (var pipeline in list?.Pipelines ?? [])
        {
            if (always && pipeline is { Commands: [CompoundCommand { Redirections.Count: 0 } compound], Connector: not Connector.Background })
            {
                if (compound.Kind == CompoundKind.Function && OwnNames.IsFunction(compound.Span.Of(line.Source), out var own))
                    _functions!.TryAdd(own, compound.Span.End);
                else if (compound.Kind == CompoundKind.Group && compound.Bodies is [var body])
                    Define(body);
            }

            always = pipeline.Connector is Connector.Then or Connector.Background || (always && pipeline is { Connector: Connector.And, Commands: [CompoundCommand { Kind: CompoundKind.Function }] });
        }
    }

    private bool IsInFunction(Invocation invocation) => line.Functions.Any(f => f.Start <= invocation.Span.Start && invocation.Span.End <= f.End);

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
