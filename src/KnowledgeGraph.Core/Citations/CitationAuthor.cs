namespace KnowledgeGraph.Core.Citations;

/// <summary>One author of a paper, a person or a group.</summary>
public sealed class CitationAuthor
{
    /// <summary>Row key, dense from 1 in the order of paper, then place in the author list.</summary>
    public int Id { get; set; }

    /// <summary>The paper.</summary>
    public int CitationId { get; set; }

    /// <summary>Family name of a person.</summary>
    public string? LastName { get; set; }

    /// <summary>Initials of a person.</summary>
    public string? Initials { get; set; }

    /// <summary>The suffix of a person's name: Jr, Sr, 3rd.</summary>
    public string? Suffix { get; set; }

    /// <summary>Name of a group; null for a person.</summary>
    public string? CollectiveName { get; set; }

    /// <summary>ORCID iD, bare.</summary>
    public string? Orcid { get; set; }
}
