namespace LabGovernance.Commands;

/// <summary>A part of a word.</summary>
/// <param name="Kind">What it is to the shell.</param>
/// <param name="Text">The characters it stands for when they are known, else the expansion as written.</param>
public sealed record WordPiece(PieceKind Kind, string Text)
{
    public bool IsKnown => Kind is PieceKind.Literal or PieceKind.Quoted;
}
