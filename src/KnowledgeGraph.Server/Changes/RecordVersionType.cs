using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Releases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class RecordVersionType : ObjectGraphType<RecordVersion>
{
    public RecordVersionType()
    {
        Name = "RecordVersion";
        Description = "A release that says something else of a record than the one before it.";
        Field<NonNullGraphType<ReleaseType>>("release").Description("The release.").Cost(CostWeights.Loaded)
            .Resolve(context => ReleaseQueries.ViewOf(context, context.Source.Release));
        this.Required<RecordVersion, RecordVersionKindEnumType>("change", "The kind of difference.", version => version.Change);
    }
}
