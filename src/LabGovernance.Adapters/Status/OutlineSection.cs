using LabGovernance.Status;

namespace LabGovernance.Adapters.Status;

/// <summary>A section: from its heading's line to before the next section's.</summary>
internal sealed class OutlineSection(string heading, StatusSection meaning, int level, int line)
{
    public string Heading => heading;

    public StatusSection Meaning => meaning;

    public int Level => level;

    public int Line => line;

    public int End { get; set; }
}
