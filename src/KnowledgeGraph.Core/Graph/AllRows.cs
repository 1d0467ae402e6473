namespace KnowledgeGraph.Core.Graph;

/// <summary>Every row of a table, in table order.</summary>
/// <param name="Count">Rows of the table.</param>
public sealed record AllRows(int Count) : IOrderedRows
{
    /// <inheritdoc/>
    public int Row(int position) => position;

    /// <inheritdoc/>
    public int SortKey(int position) => 0;

    /// <inheritdoc/>
    public int Link(int position) => -1;
}
