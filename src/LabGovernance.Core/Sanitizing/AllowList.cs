using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>What a lab lets stay although a rule finds it. Of the lab's own secrets nothing can be let through.</summary>
/// <param name="Entries">Any one of them is enough.</param>
public sealed record AllowList(ImmutableArray<AllowEntry> Entries)
{
    public static AllowList Empty { get; } = new([]);

    /// <returns>What decides for the text of a file; null when nothing of it may stay.</returns>
    /// <param name="path">The file, relative to the lab with <c>/</c>; null for a text that is no file.</param>
    public AllowCheck? For(string? path)
    {
        var entries = Entries.Where(e => e.CoversFile(path)).ToArray();
        if (entries.Length == 0)
            return null;
        return (rule, value, line) =>
        {
            foreach (var entry in entries)
            {
                if (entry.Covers(rule, value, line))
                    return true;
            }

            return false;
        };
    }
}
