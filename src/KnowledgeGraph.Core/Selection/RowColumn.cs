using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Selection;

/// <summary>A value of every row of a table, by which rows can be chosen and put in order.</summary>
public abstract class RowColumn
{
    /// <summary>The value of a row, as it is written in a cursor; null if it is missing.</summary>
    public abstract object? ValueOf(in RowPlace place);

    /// <summary>The column's order.</summary>
    /// <param name="graph">The image, which keeps data that is computed once.</param>
    public abstract RowKeys KeysIn(GraphImage graph);
}
