using System.Security;

namespace LabGovernance.Host.Terminal;

/// <summary>Asks the human at the terminal, and refuses where there is none.</summary>
/// <param name="lines">Null where input is not a terminal.</param>
/// <param name="shownTo">Where questions are written: a stream the human sees.</param>
internal sealed class Questioner(LineReader? lines, TextWriter shownTo, Func<CancellationToken> interrupted)
{
    public bool IsPossible => lines is not null;

    public void Show(string text) => shownTo.Write(text);

    public void ShowLine(string text) => shownTo.WriteLine(text);

    /// <exception cref="System.Management.Automation.Host.HostException">Nobody can answer.</exception>
    /// <exception cref="OperationCanceledException">Ctrl+C.</exception>
    public string Ask(string question) => Read(question, shown: true);

    /// <inheritdoc cref="Ask"/>
    public SecureString AskSecret(string question)
    {
        var secret = new SecureString();
        foreach (var character in Read(question, shown: false))
            secret.AppendChar(character);

        secret.MakeReadOnly();
        return secret;
    }

    public void RefuseWithoutTerminal(string question)
    {
        if (lines is null)
            throw PromptRefusal.NoTerminal(question);
    }

    private string Read(string question, bool shown)
    {
        RefuseWithoutTerminal(question);
        Show(question);
        return lines!.Read(shown, [], interrupted()) ?? throw PromptRefusal.InputEnded(question);
    }
}
