namespace LabGovernance.Adapters.Documents;

/// <summary>Which headings a kind of document has, by their emoji or their words.</summary>
/// <param name="Words">In the order in which they are tried: the name of a section, and what its heading contains.</param>
/// <param name="Headings">The headings that missing sections get, in the order of the document.</param>
/// <param name="OfBullets">Sections whose bullets are entries, with an id or without one.</param>
/// <param name="OfHeaders">Sections whose fields are the document's own.</param>
internal sealed record SectionVocabulary(
    IReadOnlyList<(string Section, string[] Words)> Words,
    IReadOnlyList<(string Section, string Heading)> Headings,
    IReadOnlySet<string> OfBullets,
    IReadOnlySet<string> OfHeaders)
{
    /// <summary>The section of every heading that says nothing we know.</summary>
    public const string Other = "Other";

    /// <summary>With what an operator calls his sections, which goes before our own words.</summary>
    public SectionVocabulary With(IReadOnlyDictionary<string, IReadOnlyList<string>> own)
        => own.Count == 0 ? this : this with { Words = [.. own.Select(o => (o.Key, o.Value.ToArray())), .. Words] };

    public string Meaning(string heading)
    {
        foreach (var (section, words) in Words)
        {
            foreach (var word in words)
            {
                if (heading.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return section;
            }
        }
        return Other;
    }

    public string HeadingOf(string section)
    {
        foreach (var (known, heading) in Headings)
        {
            if (known == section)
                return heading;
        }
        return section;
    }

    /// <returns>Where the section stands among the others; large for one that has no place.</returns>
    public int Order(string section)
    {
        for (var i = 0; i < Headings.Count; i++)
        {
            if (Headings[i].Section == section)
                return i;
        }
        return int.MaxValue;
    }
}
