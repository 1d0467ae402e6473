using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Provenance;

/// <summary>The field every association edge has.</summary>
public static class SourcesField
{
    public static void AddSources(
        this ObjectGraphType<RowEdge> edge,
        Func<RequestLoaders, BatchLoader<int, IReadOnlyList<StatementView>>> loader) =>
        edge.RequiredListBy<RowEdge, AssociationSourceType>(
            "sources", "The statements of the sources: source, evidence code, references, curator, date.", context => loader(
                context.Loaders()).Load(context.Source.Link + 1))
            .Cost(CostWeights.Loaded).ListSize(assumedSize: 2);
}
