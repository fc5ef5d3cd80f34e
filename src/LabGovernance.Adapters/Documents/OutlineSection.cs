namespace LabGovernance.Adapters.Documents;

/// <summary>A section: from its heading's line to before the next section's.</summary>
internal sealed class OutlineSection(string heading, string meaning, int level, int line, int contentStart)
{
    public string Heading => heading;

    public string Meaning => meaning;

    public int Level => level;

    public int Line => line;

    /// <summary>The first line below the heading.</summary>
    public int ContentStart => contentStart;

    public int End { get; set; }

    /// <summary>Commands in code blocks that no entry of the section has.</summary>
    public List<string> Code { get; } = [];
}
