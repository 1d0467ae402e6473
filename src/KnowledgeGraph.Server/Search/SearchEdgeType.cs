using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Search;

public sealed class SearchEdgeType : ObjectGraphType<SearchEdge>
{
    public SearchEdgeType()
    {
        Name = "SearchEdge";
        Description = "A hit of a search.";
        this.Required<SearchEdge, StringGraphType>("cursor", "The edge's place in the list, for after.", edge => edge.Cursor);
        this.Required<SearchEdge, SearchHitType>("node", "The hit.", edge => edge.Node);
    }
}
