using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class OriginCountsType : ObjectGraphType<OriginCounts>
{
    public OriginCountsType()
    {
        Name = "OriginCounts";
        Description = "Counts side by side. They cannot be added up: a record of the disease itself may also be one of a wider disease.";
        this.Required<OriginCounts, IntGraphType>("own", "The number for the disease itself.", counts => counts.Own);
        this.Required<OriginCounts, IntGraphType>("wider", "The number for the diseases above it.", counts => counts.Wider);
        this.Required<OriginCounts, IntGraphType>("narrower", "The number for its subtypes.", counts => counts.Narrower);
    }
}
