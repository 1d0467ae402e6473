namespace KnowledgeGraph.Server.Tables;

/// <summary>Limits of lists written as tables; docs/tables.md.</summary>
public sealed class TableOptions
{
    /// <summary>Rows of one table; a longer list is refused unless its first rows are asked for.</summary>
    public int MaxRows { get; set; } = 100_000;
}
