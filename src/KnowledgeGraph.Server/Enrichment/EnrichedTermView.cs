using KnowledgeGraph.Core.Enrichment;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Enrichment;

/// <summary>An enriched term with the image it is of.</summary>
public sealed record EnrichedTermView(GraphImage Graph, EntityType Records, EntityType Terms, EnrichedTerm Result)
{
    public EntityNode Term => EntityNode.Of(Graph, Terms, Result.Term);

    public IEnumerable<EntityNode> Members => Result.Members.Select(row => EntityNode.Of(Graph, Records, row));
}
