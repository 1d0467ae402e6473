using GraphQL.Types;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class LinkChangeCountType : ObjectGraphType<LinkChangeCount>
{
    public LinkChangeCountType()
    {
        Name = "LinkChangeCount";
        Description = "The number of links of a kind that have changed in one way.";
        this.Required<LinkChangeCount, LinkKindEnumType>("kind", "The kind of link.", count => count.Kind);
        this.Required<LinkChangeCount, LinkChangeKindEnumType>("change", "The kind of change.", count => count.Change);
        this.Optional<LinkChangeCount, StringGraphType>("source", "The source whose statements caused the changes; null for all sources "
            + "together, each link counted once.", count => count.Source);
        this.Required<LinkChangeCount, IntGraphType>("count", "The number of them.", count => count.Count);
    }
}
