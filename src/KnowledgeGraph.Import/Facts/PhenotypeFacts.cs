using KnowledgeGraph.Formats.Hpo;
using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>The facts about phenotype terms from HPO, its translators and MedGen.</summary>
internal sealed class PhenotypeFacts
{
    public SortedDictionary<string, (OntologyTerm Term, Origin Origin)> Terms { get; } = new(StringComparer.Ordinal);

    public List<(OntologyEdge Edge, Origin Origin)> Edges { get; } = [];

    public List<(string Term, string Name, Origin Origin)> LayTerms { get; } = [];

    public List<(Translation Line, Origin Origin)> Translations { get; } = [];

    /// <summary>The concepts and semantic types of terms, as MedGen gives them.</summary>
    public List<(string Term, string? Concept, string? SemanticType, Origin Origin)> Concepts { get; } = [];

    /// <summary>Lets go of all facts, once they have become rows.</summary>
    public void Clear()
    {
        Terms.Clear();
        Edges.Clear();
        LayTerms.Clear();
        Translations.Clear();
        Concepts.Clear();
    }
}
