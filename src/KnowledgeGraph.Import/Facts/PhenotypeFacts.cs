using KnowledgeGraph.Formats.Hpo;
using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>What HPO, its translators and MedGen say of phenotype terms.</summary>
internal sealed class PhenotypeFacts
{
    public SortedDictionary<string, (OntologyTerm Term, Origin Origin)> Terms { get; } = new(StringComparer.Ordinal);

    public List<(OntologyEdge Edge, Origin Origin)> Edges { get; } = [];

    public List<(string Term, string Name, Origin Origin)> LayTerms { get; } = [];

    public List<(Translation Line, Origin Origin)> Translations { get; } = [];

    /// <summary>Concept and semantic type of a term, as MedGen gives them.</summary>
    public List<(string Term, string? Concept, string? SemanticType, Origin Origin)> Concepts { get; } = [];

    /// <summary>Lets go of all, once they are rows.</summary>
    public void Clear()
    {
        Terms.Clear();
        Edges.Clear();
        LayTerms.Clear();
        Translations.Clear();
        Concepts.Clear();
    }
}
