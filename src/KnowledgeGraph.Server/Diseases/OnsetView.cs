using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Provenance;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>When a disease begins, as one source states it, with the image its keys point into.</summary>
public sealed class OnsetView(GraphImage graph, DiseaseOnset statement)
{
    public DiseaseOnset Statement => statement;

    public PhenotypeNode? Term => statement.PhenotypeId is { } term ? new PhenotypeNode(graph, term - 1) : null;

    public Source Source => graph.Source(statement.SourceId);

    public IReadOnlyList<string> References => StatementReferences.Of(statement.References);

    public IEnumerable<CitationNode> Citations => StatementReferences.Citations(graph, statement.References);

    internal static IEnumerable<OnsetView> Of(DiseaseNode disease) =>
        disease.Onset.Select(statement => new OnsetView(disease.Graph, statement));
}
