using System.Text.RegularExpressions;

namespace LabGovernance.Host.Shell;

/// <summary>What was typed, oldest first. A line that may hold a secret is kept for this session and never written down.</summary>
internal sealed partial class History
{
    private readonly List<string> _entries = [];
    private HistoryFile? _file;

    public History(HistoryFile? file)
    {
        _file = file;
        OnFile(kept => _entries.AddRange(kept.Read()));
        if (_entries.Count >= HistoryFile.MostEntries)
            OnFile(kept => kept.Replace(_entries));
    }

    public IReadOnlyList<string> Entries => _entries;

    public void Add(string command)
    {
        if (string.IsNullOrWhiteSpace(command) || (_entries.Count > 0 && _entries[^1] == command))
            return;

        _entries.Add(command);
        if (!MayHoldSecret().IsMatch(command))
            OnFile(kept => kept.Append(command));
    }

    [GeneratedRegex("password|passphrase|asplaintext|token|apikey|api_key|secret|credential", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MayHoldSecret();

    private void OnFile(Action<HistoryFile> use)
    {
        if (_file is null)
            return;

        try
        {
            use(_file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A shell that cannot remember is still a shell.
            _file = null;
        }
    }
}
