using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation.Host;

namespace LabGovernance.Host.Terminal;

/// <summary>Asks until one of the allowed answers is given.</summary>
internal sealed class ChoicePrompt(Questioner questioner)
{
    public int One(string caption, string message, Collection<ChoiceDescription> choices, int preset)
    {
        questioner.RefuseWithoutTerminal(OnOneLine(caption, message));
        var menu = new ChoiceMenu(choices, preset < 0 ? [] : [preset]);
        Head(caption, message);
        while (true)
        {
            var answer = questioner.Ask(menu.Text);
            if (menu.Find(answer) is { } index)
                return index;
            if (menu.AsksForHelp(answer))
                questioner.ShowLine(menu.Help);
            else if (!string.IsNullOrWhiteSpace(answer))
                questioner.ShowLine(ChoiceMenu.Unknown(answer));
            else if (preset >= 0)
                return preset;
        }
    }

    public Collection<int> Several(string caption, string message, Collection<ChoiceDescription> choices, IReadOnlyList<int> presets)
    {
        questioner.RefuseWithoutTerminal(OnOneLine(caption, message));
        var menu = new ChoiceMenu(choices, presets);
        Head(caption, message);
        questioner.ShowLine(menu.Text);
        var chosen = new Collection<int>();
        while (true)
        {
            var answer = questioner.Ask(string.Create(CultureInfo.InvariantCulture, $"Choice[{chosen.Count}]: "));
            if (menu.Find(answer) is { } index)
                chosen.Add(index);
            else if (menu.AsksForHelp(answer))
                questioner.ShowLine(menu.Help);
            else if (!string.IsNullOrWhiteSpace(answer))
                questioner.ShowLine(ChoiceMenu.Unknown(answer));
            else
                return chosen.Count > 0 ? chosen : [.. presets];
        }
    }

    private static string OnOneLine(string caption, string message) => $"{caption} {message}".ReplaceLineEndings(" ").Trim();

    private void Head(string caption, string message)
    {
        foreach (var line in new[] { caption, message }.Where(text => !string.IsNullOrEmpty(text)))
            questioner.ShowLine(line);
    }
}
