namespace KnowledgeGraph.Storage.Columnar;

/// <summary>A table that has been written.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Bytes">Bytes of its file.</param>
/// <param name="Sha256">The file's SHA-256, in hex.</param>
public sealed record WrittenTable(ReleaseTable Table, long Rows, long Bytes, string Sha256);
