namespace KnowledgeGraph.Core.Citations;

/// <summary>
/// A list of papers that a source publishes and that says of each record and paper no more than that they belong together. Millions of links
/// are in such a list and in nothing else: they carry its bit and no statement of their own.
/// </summary>
public sealed class CitationList
{
    /// <summary>Row key, dense from 1; no more than <see cref="Most"/>.</summary>
    public int Id { get; set; }

    /// <summary>Who publishes it.</summary>
    public int SourceId { get; set; }

    /// <summary>The list, as the evidence of what it says.</summary>
    public required string Evidence { get; set; }

    /// <summary>Lists that a release can have: each is a bit of a link.</summary>
    public const int Most = 7;

    /// <summary>The bit that links of the list carry.</summary>
    public int Bit() => 1 << (Id - 1);
}
