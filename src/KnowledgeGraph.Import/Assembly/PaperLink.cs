namespace KnowledgeGraph.Import.Assembly;

/// <summary>A link of a record to a paper.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Record">The record's key.</param>
/// <param name="Citation">The paper's key.</param>
/// <param name="Lists">The lists that contain it, as bits.</param>
/// <param name="IsStated">Whether a source states more about it than that it is in a list.</param>
/// <param name="Basis">The basis of its relevance.</param>
internal readonly record struct PaperLink(int Id, int Record, int Citation, byte Lists, bool IsStated, byte Basis);
