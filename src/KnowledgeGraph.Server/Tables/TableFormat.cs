namespace KnowledgeGraph.Server.Tables;

/// <summary>How a table is written.</summary>
internal enum TableFormat
{
    /// <summary>RFC 4180, with a header line, in UTF-8.</summary>
    Csv,

    /// <summary>One JSON object a line, as the query would have answered it.</summary>
    Ndjson,

    /// <summary>Apache Parquet, with typed columns.</summary>
    Parquet,
}
