using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Server.Provenance;

/// <summary>A statement with the image its keys point into.</summary>
public sealed class StatementView(GraphImage graph, AssociationStatement statement)
{
    private const char Joint = ';';

    public Source Source => graph.Source(statement.SourceId);

    public string? Evidence => statement.Evidence;

    public IReadOnlyList<string> References => statement.References?.Split(Joint) ?? [];

    public IEnumerable<CitationNode> Citations => References
        .Where(reference => reference.StartsWith($"{CuriePrefix.Pmid}:", StringComparison.Ordinal))
        .Select(graph.Identifiers.FindCitation)
        .OfType<IdentifierMatch>()
        .Select(match => new CitationNode(graph, match.Row));

    public string? AssertedBy => statement.AssertedBy;

    public string? AssertedOn => statement.AssertedOn;

    /// <summary>The identifier the source itself speaks of, where it is not the record's own.</summary>
    public string? StatedOf => statement switch
    {
        DiseasePhenotypeStatement phenotype => phenotype.StatedOf,
        GenePhenotypeStatement { DiseaseId: { } disease } => graph.Diseases.Curie[disease - 1],
        _ => null,
    };

    public string? Frequency => statement switch
    {
        DiseasePhenotypeStatement phenotype => phenotype.Frequency,
        GenePhenotypeStatement gene => gene.Frequency,
        _ => null,
    };
}
