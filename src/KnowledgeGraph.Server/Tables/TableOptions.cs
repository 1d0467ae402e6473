namespace KnowledgeGraph.Server.Tables;

/// <summary>Limits of lists written as tables; docs/tables.md.</summary>
public sealed class TableOptions
{
    /// <summary>Rows of one table; a longer list is refused unless its first rows are asked for.</summary>
    public int MaxRows { get; set; } = 100_000;

    /// <summary>
    /// How long a page after the first waits for cost that its client has left, or for a place to run, before the table breaks off.
    /// </summary>
    public TimeSpan MaxPageWait { get; set; } = TimeSpan.FromMinutes(1);
}
