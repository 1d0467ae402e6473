using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Genes;

/// <summary>An outside page about a gene.</summary>
public sealed class GeneResource : EntityResource
{
    /// <summary>The gene.</summary>
    public int GeneId { get; set; }
}
