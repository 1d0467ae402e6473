using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Provenance;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>One figure of how common a disease is, with the image its keys point into.</summary>
public sealed class PrevalenceView(GraphImage graph, DiseasePrevalence figure)
{
    public DiseasePrevalence Figure => figure;

    public Source Source => graph.Source(figure.SourceId);

    public IReadOnlyList<string> References => StatementReferences.Of(figure.References);

    public IEnumerable<CitationNode> Citations => StatementReferences.Citations(graph, figure.References);

    internal static IEnumerable<PrevalenceView> Of(DiseaseNode disease) =>
        disease.Prevalence.Select(figure => new PrevalenceView(disease.Graph, figure));
}
