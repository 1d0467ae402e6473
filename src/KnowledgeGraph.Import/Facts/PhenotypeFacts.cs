using KnowledgeGraph.Formats.Hpo;
using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>What HPO, its translators and MedGen say of phenotype terms.</summary>
internal sealed class PhenotypeFacts
{
    public SortedDictionary<string, (OntologyTerm Term, FileReport Report)> Terms { get; } = new(StringComparer.Ordinal);

    public List<(OntologyEdge Edge, FileReport Report)> Edges { get; } = [];

    public List<(string Term, string Name, FileReport Report)> LayTerms { get; } = [];

    public List<(Translation Line, FileReport Report)> Translations { get; } = [];

    /// <summary>Concept and semantic type of a term, as MedGen gives them.</summary>
    public List<(string Term, string? Concept, string? SemanticType, FileReport Report)> Concepts { get; } = [];
}
