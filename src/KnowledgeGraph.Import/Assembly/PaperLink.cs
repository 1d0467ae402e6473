namespace KnowledgeGraph.Import.Assembly;

/// <summary>A link of a record to a paper.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Record">The record's key.</param>
/// <param name="Citation">The paper's key.</param>
/// <param name="Lists">The lists that have it, as bits.</param>
/// <param name="IsStated">Whether a source says more of it.</param>
/// <param name="Basis">What its relevance is made of.</param>
internal readonly record struct PaperLink(int Id, int Record, int Citation, byte Lists, bool IsStated, byte Basis);
