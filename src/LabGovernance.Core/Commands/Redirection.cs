namespace LabGovernance.Commands;

/// <summary>Where a command reads from or writes to.</summary>
/// <param name="Descriptor">The descriptor as a number; null when the operator's own is meant.</param>
/// <param name="Operator">As written: <c>&gt;</c>, <c>&gt;&gt;</c>, <c>&lt;&lt;</c>, …</param>
/// <param name="Target">The file, descriptor or, for here-documents, the delimiter.</param>
/// <param name="Span">Operator and target.</param>
public sealed record Redirection(int? Descriptor, string Operator, ShellWord Target, SourceSpan Span)
{
    /// <summary>The text of a here-document or here-string; null for a file.</summary>
    public ShellWord? Document => Operator == "<<<" ? Target : Pending?.Body;

    internal PendingDocument? Pending { get; init; }

    public bool IsDocument => Operator is "<<" or "<<-" or "<<<";

    /// <summary>True for <c>2&gt;&amp;1</c> and its like, which touch no file.</summary>
    public bool IsDuplicate => Operator is ">&" or "<&" && Target.Text is { } text && text.TrimEnd('-').All(char.IsAsciiDigit);

    public bool Writes => !IsDuplicate && Operator is ">" or ">>" or ">|" or "<>" or ">&" or "&>" or "&>>";

    /// <summary>True when what the file held before is lost.</summary>
    public bool Empties => Writes && Operator is ">" or ">|" or ">&" or "&>";
}
