using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace LabGovernance.Host.Terminal;

/// <summary>What scripts and cmdlets say and ask. Results go to the output stream; warnings, errors and remarks to the error stream.</summary>
internal sealed class LabHostUserInterface(Screen screen, Questioner questioner, LabHostRawUserInterface raw)
    : PSHostUserInterface, IHostUISupportsMultipleChoiceSelection
{
    public override PSHostRawUserInterface RawUI => raw;

    public override bool SupportsVirtualTerminal => screen.OutputHasColours;

    public override void Write(string value) => screen.Write(value ?? "");

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
        => screen.Write(foregroundColor, backgroundColor == raw.BackgroundColor ? null : backgroundColor, value ?? "");

    public override void WriteLine() => screen.WriteLine("");

    public override void WriteLine(string value) => screen.WriteLine(value ?? "");

    public override void WriteLine(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
    {
        Write(foregroundColor, backgroundColor, value);
        WriteLine();
    }

    public override void WriteErrorLine(string value) => screen.WriteErrorLine(ConsoleColor.Red, value ?? "");

    public override void WriteWarningLine(string message) => screen.WriteErrorLine(ConsoleColor.Yellow, $"warning: {message}");

    public override void WriteVerboseLine(string message) => screen.WriteErrorLine(ConsoleColor.DarkGray, $"verbose: {message}");

    public override void WriteDebugLine(string message) => screen.WriteErrorLine(ConsoleColor.DarkGray, $"debug: {message}");

    public override void WriteProgress(long sourceId, ProgressRecord record) => screen.ShowProgress(record);

    public void WriteErrorLines(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            if (line.StartsWith(ErrorText.Lead, StringComparison.Ordinal))
                screen.WriteErrorLine(ConsoleColor.Red, line);
            else
                screen.WriteErrorLine(line);
        }
    }

    public override string ReadLine() => Asked(() => questioner.Ask(""));

    public override SecureString ReadLineAsSecureString() => Asked(() => questioner.AskSecret(""));

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
        => Asked(() => new FieldPrompt(questioner, prompt => Credential(prompt, "")).Ask(caption, message, descriptions));

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        => Asked(() => new ChoicePrompt(questioner).One(caption, message, choices, defaultChoice));

    public Collection<int> PromptForChoice(
        string? caption, string? message, Collection<ChoiceDescription> choices, IEnumerable<int>? defaultChoices)
        => Asked(() => new ChoicePrompt(questioner).Several(caption ?? "", message ?? "", choices, [.. defaultChoices ?? []]));

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
        => Asked(() =>
        {
            questioner.RefuseWithoutTerminal($"{caption} {message}");
            foreach (var line in new[] { caption, message }.Where(text => !string.IsNullOrEmpty(text)))
                questioner.ShowLine(line);
            return Credential("", userName);
        });

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options)
        => PromptForCredential(caption, message, userName, targetName);

    private PSCredential Credential(string prompt, string? userName)
    {
        var user = userName;
        while (string.IsNullOrWhiteSpace(user))
            user = questioner.Ask($"{prompt}User: ");

        return new PSCredential(user, questioner.AskSecret($"Password for {user}: "));
    }

    private T Asked<T>(Func<T> ask)
    {
        screen.ClearProgress();
        try
        {
            return ask();
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }
}
