namespace KnowledgeGraph.Server.Tables;

/// <summary>How far a table has come, for the log of one that breaks off.</summary>
internal sealed class TableProgress
{
    public int Rows { get; set; }
}
