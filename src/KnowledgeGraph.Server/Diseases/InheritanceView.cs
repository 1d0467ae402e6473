using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Provenance;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>A mode of inheritance as one source states it, with the image its keys point into.</summary>
public sealed class InheritanceView(GraphImage graph, DiseaseInheritance statement)
{
    public PhenotypeNode Mode => new(graph, statement.PhenotypeId - 1);

    public Source Source => graph.Source(statement.SourceId);

    public IReadOnlyList<string> References => StatementReferences.Of(statement.References);

    public IEnumerable<CitationNode> Citations => StatementReferences.Citations(graph, statement.References);

    internal static IEnumerable<InheritanceView> Of(DiseaseNode disease) => disease.Inheritance.Select(statement => new InheritanceView(disease.Graph, statement));
}
