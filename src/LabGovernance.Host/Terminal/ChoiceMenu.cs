using System.Management.Automation.Host;

namespace LabGovernance.Host.Terminal;

/// <summary>The text of a question with fixed answers, and what an answer to it means.</summary>
internal sealed class ChoiceMenu
{
    private readonly IReadOnlyList<Choice> _choices;
    private readonly IReadOnlyList<int> _defaults;

    public ChoiceMenu(IEnumerable<ChoiceDescription> choices, IEnumerable<int> defaults)
        : this([.. choices.Select(choice => Choice.From(choice.Label, choice.HelpMessage))], [.. defaults])
    {
    }

    public ChoiceMenu(IReadOnlyList<Choice> choices, IReadOnlyList<int> defaults)
    {
        ArgumentOutOfRangeException.ThrowIfZero(choices.Count);
        foreach (var index in defaults)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)choices.Count);

        _choices = choices;
        _defaults = defaults;
    }

    public string Text
    {
        get
        {
            var answers = string.Join("  ", _choices.Select(choice => $"[{choice.Key}] {choice.Label}"));
            var help = _choices.Any(choice => choice.IsMeantBy("?")) ? "" : "  [?] Help";
            var preset = _defaults.Count switch
            {
                0 => "",
                1 => $" (default is \"{_choices[_defaults[0]].Key}\")",
                _ => $" (defaults are \"{string.Join(", ", _defaults.Select(index => _choices[index].Key))}\")",
            };
            return $"{answers}{help}{preset}: ";
        }
    }

    /// <summary>What is said of an answer that means none of the choices.</summary>
    public static string Unknown(string answer) => $"'{answer.Trim()}' is none of the answers.";

    public string Help => string.Join(Environment.NewLine, _choices.Select(choice => $"{choice.Key} - {choice.Help}"));

    /// <returns>The position of the choice that is meant, or null when none is.</returns>
    public int? Find(string answer)
    {
        var given = answer.Trim();
        for (var index = 0; index < _choices.Count; index++)
        {
            if (given.Length > 0 && _choices[index].IsMeantBy(given))
                return index;
        }

        return null;
    }

    public bool AsksForHelp(string answer) => answer.Trim() == "?" && Find(answer) is null;
}
