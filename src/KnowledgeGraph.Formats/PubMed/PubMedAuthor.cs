namespace KnowledgeGraph.Formats.PubMed;

/// <summary>An author.</summary>
/// <param name="LastName">Family name of a person.</param>
/// <param name="Initials">Initials of a person.</param>
/// <param name="CollectiveName">Name of a group.</param>
/// <param name="Orcid">ORCID iD, bare.</param>
public sealed record PubMedAuthor(string? LastName, string? Initials, string? CollectiveName, string? Orcid)
{
    /// <summary>The suffix of a person's name: Jr, Sr, 3rd.</summary>
    public string? Suffix { get; init; }
}
