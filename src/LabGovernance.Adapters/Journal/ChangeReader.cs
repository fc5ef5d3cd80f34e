using LabGovernance.Changes;

namespace LabGovernance.Adapters.Journal;

/// <summary>Streams changes from their projection, oldest first.</summary>
internal static class ChangeReader
{
    public static IEnumerable<Change> Read(string path, IReadOnlyCollection<ChangeState> states)
    {
        using var connection = JournalConnection.OpenToRead(path);
        using var command = connection.CreateCommand();
        command.CommandText = states.Count == 0
            ? "SELECT snapshot FROM change ORDER BY number"
            : $"SELECT snapshot FROM change WHERE state IN ({string.Join(", ", states.Select(s => $"'{s}'"))}) ORDER BY number";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return ChangeJson.ReadChange(reader.GetString(0));
    }
}
