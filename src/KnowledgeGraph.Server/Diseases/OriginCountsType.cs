using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class OriginCountsType : ObjectGraphType<OriginCounts>
{
    public OriginCountsType()
    {
        Name = "OriginCounts";
        Description = "Counts side by side. They are not to be added up: what is the disease's own may be a wider disease's, too.";
        this.Required<OriginCounts, IntGraphType>("own", "The disease's own.", counts => counts.Own);
        this.Required<OriginCounts, IntGraphType>("wider", "Of the diseases above it.", counts => counts.Wider);
        this.Required<OriginCounts, IntGraphType>("narrower", "Of its subtypes.", counts => counts.Narrower);
    }
}
