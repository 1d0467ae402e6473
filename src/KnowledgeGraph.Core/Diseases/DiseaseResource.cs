using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>An outside page about a disease.</summary>
public sealed class DiseaseResource : EntityResource
{
    /// <summary>The disease.</summary>
    public int DiseaseId { get; set; }
}
