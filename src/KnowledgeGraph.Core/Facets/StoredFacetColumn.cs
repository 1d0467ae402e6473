namespace KnowledgeGraph.Core.Facets;

/// <summary>Values that are laid out row by row.</summary>
/// <param name="values">The values.</param>
/// <param name="starts">The place at which the numbers of each row's values begin, and the end of the last.</param>
/// <param name="codes">The numbers.</param>
internal sealed class StoredFacetColumn(FacetValue[] values, int[] starts, int[] codes) : FacetColumn(values)
{
    /// <inheritdoc/>
    public override ReadOnlySpan<int> CodesOf(int row) => codes.AsSpan(starts[row]..starts[row + 1]);
}
