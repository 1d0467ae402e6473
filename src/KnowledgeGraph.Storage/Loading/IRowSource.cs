namespace KnowledgeGraph.Storage.Loading;

/// <summary>A release's tables, read row by row with columns by place: what loading an image needs and EF Core is too slow for.</summary>
internal interface IRowSource : IDisposable
{
    /// <summary>Reads the columns of all rows of a table in the order given.</summary>
    void ForEach(string table, string columns, Action<IRow> read, string order = "id");
}
