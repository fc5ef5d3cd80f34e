namespace LabGovernance.Policy;

/// <summary>
/// A rule on commands, in one of two forms: <see cref="Pattern"/>, a glob over words; or <see cref="Command"/>, a glob over
/// the words that are no options, with the options named apart, so that their order and spelling do not matter.
/// </summary>
public sealed record CommandRule
{
    /// <summary>A glob over words, as in version 1.0; null for the other form.</summary>
    public string? Pattern { get; init; }

    /// <summary>The program and its operands as globs, in order, options left out; null for the other form.</summary>
    public string? Command { get; init; }

    /// <summary>Options that may be given: names joined by <c>|</c>, then <c>=</c> when it takes a value, then a glob on that value.</summary>
    public IReadOnlyList<string> Options { get; init => field = value.Indexed(); } = [];

    /// <summary>Options that must be given for the rule to match, in the same form.</summary>
    public IReadOnlyList<string> Requires { get; init => field = value.Indexed(); } = [];

    /// <summary>Why the rule is there, as shown to who meets it.</summary>
    public string? Reason { get; init; }

    /// <summary>Commands that it must match.</summary>
    public IReadOnlyList<string> Match { get; init => field = value.Indexed(); } = [];

    /// <summary>Commands that it must not match.</summary>
    public IReadOnlyList<string> NotMatch { get; init => field = value.Indexed(); } = [];

    /// <summary>Its line in the policy file, counted from 1; null when it comes from elsewhere.</summary>
    public int? Line { get; init; }

    /// <summary>The rule on one line.</summary>
    public string Text => Pattern ?? string.Join(' ', [Command ?? string.Empty, .. Requires, .. Options.Select(o => $"[{o}]")]);

    public static implicit operator CommandRule(string pattern) => Of(pattern);

    /// <summary>A rule of the first form.</summary>
    public static CommandRule Of(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new CommandRule { Pattern = pattern };
    }

    public override string ToString() => Text;
}
