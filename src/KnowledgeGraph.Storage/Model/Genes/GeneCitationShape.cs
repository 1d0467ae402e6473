using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Citations;

namespace KnowledgeGraph.Storage.Model.Genes;

/// <summary>The filter and sort fields of the links between genes and papers.</summary>
public static class GeneCitationShape
{
    public static readonly FilterShape Shape = FilterShape
        .Of<GeneCitation>("GeneCitation", "links between a gene and a paper", fields => fields
            .Record("gene", "The gene.", () => GeneShape.Shape, link => link.GeneId)
            .Record("citation", "The paper.", () => CitationShape.Shape, link => link.CitationId));
}
