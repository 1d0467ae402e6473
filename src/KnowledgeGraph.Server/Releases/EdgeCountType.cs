using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Releases;

public sealed class EdgeCountType : ObjectGraphType<EdgeCount>
{
    public EdgeCountType()
    {
        Name = "EdgeCount";
        Description = "The number of links of a kind.";
        this.Required<EdgeCount, EdgeKindEnumType>("kind", "The kind.", count => count.Kind);
        this.Required<EdgeCount, IntGraphType>("count", "The number of them.", count => count.Count);
    }
}
