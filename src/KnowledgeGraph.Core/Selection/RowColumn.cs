using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Selection;

/// <summary>A value of every row of a table, by which rows can be chosen and put in order.</summary>
public abstract class RowColumn
{
    /// <summary>The value of a row, as it stands in a cursor; null where it is missing.</summary>
    public abstract object? ValueOf(in RowPlace place);

    /// <summary>The column's order.</summary>
    /// <param name="graph">Keeps what is worked out for it once.</param>
    public abstract RowKeys KeysIn(GraphImage graph);
}
