namespace LabGovernance;

/// <summary>Lists whose elements PowerShell can name: <c>$change.Steps[0]</c>.</summary>
/// <remarks>PowerShell finds no indexer on the types that the compiler makes for collection expressions: <c>[0]</c> is the whole list there, without an error.</remarks>
internal static class Indexable
{
    /// <returns>The list itself where it is an array or a <see cref="List{T}"/>; else an array of its elements.</returns>
    public static IReadOnlyList<T> Indexed<T>(this IReadOnlyList<T> list) => list is T[] or List<T> ? list : list.ToArray();
}
