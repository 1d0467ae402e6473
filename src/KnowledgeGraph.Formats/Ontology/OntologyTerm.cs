namespace KnowledgeGraph.Formats.Ontology;

/// <summary>One term of an ontology.</summary>
/// <param name="Id">CURIE; addresses of OBO and ORDO terms are shortened, others stay as they are.</param>
/// <param name="Label">The name.</param>
/// <param name="Definition">The definition.</param>
/// <param name="IsObsolete">Whether the term is withdrawn.</param>
/// <param name="AlternativeIds">Ids of terms merged into this one.</param>
/// <param name="ReplacedBy">The term to use in place of a withdrawn one; if there are several, only a person can choose.</param>
/// <param name="Synonyms">Other names.</param>
/// <param name="Xrefs">Cross-references.</param>
public sealed record OntologyTerm(
    string Id,
    string? Label,
    string? Definition,
    bool IsObsolete,
    IReadOnlyList<string> AlternativeIds,
    IReadOnlyList<string> ReplacedBy,
    IReadOnlyList<OntologySynonym> Synonyms,
    IReadOnlyList<string> Xrefs)
    : IOntologyItem
{
    /// <summary>The source that Mondo writes for a cross-reference that is an equivalence.</summary>
    public const string EquivalenceMark = "MONDO:equivalentTo";

    /// <summary>Terms that may replace a withdrawn one; only a person can choose among them.</summary>
    public IReadOnlyList<string> Considered { get; init; } = [];

    /// <summary>
    /// Identifiers elsewhere that the ontology states to be equivalent: skos:exactMatch, or a cross-reference with the mark.
    /// </summary>
    public IReadOnlyList<string> Equivalents { get; init; } = [];

    internal static bool IsExactMatch(string predicate) => PredicateIri.ToCurie(predicate) == "skos:exactMatch";
}
