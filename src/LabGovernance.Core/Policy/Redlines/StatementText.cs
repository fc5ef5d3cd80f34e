using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>One text that may be a statement, and the forms of it that rules look into: each made once, however many rules ask.</summary>
/// <param name="word">The word it came from.</param>
/// <param name="text">As the client gets it.</param>
internal sealed class StatementText(ShellWord word, string text)
{
    private string[]? _forms;
    private string[]? _judged;
    private string[]? _plain;

    public ShellWord Word => word;

    public string Text => text;

    /// <summary>For patterns that need the marks too: without values that are certain to be values; and the same without comments.</summary>
    public IReadOnlyList<string> Forms => _forms ??= [.. Statements.Forms(text)];

    /// <summary>The forms without commands of clients that only print, or read what the line itself holds.</summary>
    public IReadOnlyList<string> Judged => _judged ??= [.. Forms.Select(Statements.WithoutPrinting)];

    /// <summary>Whether one of the phrases, each in its plain form, stands in it; with and without SQL comments.</summary>
    public bool Contains(string[] phrases)
    {
        foreach (var plain in _plain ??= [.. Statements.PlainForms(text)])
        {
            foreach (var phrase in phrases)
            {
                if (plain.Contains(phrase, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }
}
