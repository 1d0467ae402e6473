namespace KnowledgeGraph.Core.Citations;

/// <summary>
/// A list of papers published by a source, which states only that each paper belongs to a record. For millions of links such a list is
/// the only source: they carry its bit and have no statement of their own.
/// </summary>
public sealed class CitationList
{
    /// <summary>Row key, dense from 1; no more than <see cref="Most"/>.</summary>
    public int Id { get; set; }

    /// <summary>The source that publishes the list.</summary>
    public int SourceId { get; set; }

    /// <summary>The list's name, as the evidence of its links.</summary>
    public required string Evidence { get; set; }

    /// <summary>The most lists that a release can have: each is one bit of a link.</summary>
    public const int Most = 7;

    /// <summary>The bit that links of the list carry.</summary>
    public int Bit() => 1 << (Id - 1);
}
