namespace KnowledgeGraph.Storage.Loading;

/// <summary>One row while it is being read; good until the next.</summary>
internal interface IRow
{
    bool IsNull(int column);

    int Int(int column);

    double Double(int column);

    /// <summary>The text as the database holds it, empty for null; valid until the next row.</summary>
    ReadOnlySpan<byte> Utf8(int column);
}
