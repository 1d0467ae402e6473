using GraphQL;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Server.Releases;

/// <summary>The release that a request reads.</summary>
internal sealed class AnsweringRelease(GraphImage graph, ReleaseStore? store) : ReleaseView(store)
{
    public override string Id => graph.Release.ReleaseId;

    public override string ContentHash => graph.Release.ContentHash;

    public override string CreatedAt => graph.Release.CreatedAt;

    public override IEnumerable<Facet> Counts => Enum.GetValues<EntityType>().Select(type => new Facet(type, graph.CountOf(type)));

    public override object Sources() => graph.Sources;

    public override object EdgeCounts() => Enum.GetValues<EdgeKind>().Select(kind => new EdgeCount(kind, graph.LinksOf(kind).Links.Count));

    public override object UndescribedCitations() => graph.Citations.UndescribedCount;

    public override object LoadReport(IResolveFieldContext context) =>
        context.Loaders().Derived(loaders => new LoadReportLoader(loaders)).Entries();
}
