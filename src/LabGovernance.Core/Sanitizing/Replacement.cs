using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing;

/// <summary>What goes in the place of a stretch of the text.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last.</param>
/// <param name="Finding">Why.</param>
/// <param name="Text">What goes there; empty while that is not known.</param>
internal readonly record struct Replacement(int Start, int End, Finding Finding, byte[] Text)
{
    /// <summary>Where it stands in what comes out.</summary>
    public int NewStart { get; init; }

    public int NewEnd => NewStart + Text.Length;

    /// <summary>What stands beside it has not been looked at since it is there.</summary>
    public bool IsFresh { get; init; }
}
