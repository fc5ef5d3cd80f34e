namespace LabGovernance.Commands;

/// <summary>A part of a command line, in UTF-16 code units.</summary>
public readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The part itself, cut from the text it was found in.</summary>
    public string Of(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Substring(Start, Length);
    }

    public static SourceSpan Between(int start, int end) => new(start, end - start);
}
