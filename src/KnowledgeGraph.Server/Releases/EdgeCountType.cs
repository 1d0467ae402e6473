using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Releases;

public sealed class EdgeCountType : ObjectGraphType<EdgeCount>
{
    public EdgeCountType()
    {
        Name = "EdgeCount";
        Description = "How many links of a kind.";
        this.Required<EdgeCount, EdgeKindEnumType>("kind", "The kind.", count => count.Kind);
        this.Required<EdgeCount, IntGraphType>("count", "How many.", count => count.Count);
    }
}
