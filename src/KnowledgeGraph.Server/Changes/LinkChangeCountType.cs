using GraphQL.Types;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class LinkChangeCountType : ObjectGraphType<LinkChangeCount>
{
    public LinkChangeCountType()
    {
        Name = "LinkChangeCount";
        Description = "How many links of a kind have changed in a way.";
        this.Required<LinkChangeCount, LinkKindEnumType>("kind", "The kind of link.", count => count.Kind);
        this.Required<LinkChangeCount, LinkChangeKindEnumType>("change", "The way.", count => count.Change);
        this.Optional<LinkChangeCount, StringGraphType>("source", "The source whose statements have caused it; null for all of them, each link counted once.", count => count.Source);
        this.Required<LinkChangeCount, IntGraphType>("count", "How many.", count => count.Count);
    }
}
