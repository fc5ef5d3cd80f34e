namespace LabGovernance.Adapters.Documents;

/// <summary>What an outline is made from: a block of the document itself, or an item of its lists.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Its first line.</param>
/// <param name="LastLine">Its last, with what is nested in it.</param>
/// <param name="Level">That of a heading; how deep an item is nested, from 1; for code its place in <see cref="OutlineBlocks.Code"/>.</param>
internal readonly record struct OutlineBlock(OutlineBlockKind Kind, int Line, int LastLine, int Level);
