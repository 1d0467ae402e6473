using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Releases;

public sealed class ReleaseType : ObjectGraphType<ReleaseView>
{
    public ReleaseType()
    {
        Name = "Release";
        Description = "An immutable data set: what is being served.";
        this.Required<ReleaseView, StringGraphType>(
            "id",
            "The first twelve hexadecimal digits of the content hash: another release has another id, so that a client's store may go by it.",
            view => view.Graph.Release.ReleaseId);
        this.Required<ReleaseView, StringGraphType>("contentHash", "SHA-256 over every row: equal data, equal hash.", view => view.Graph.Release.ContentHash);
        this.Required<ReleaseView, StringGraphType>("createdAt", "When it was built, ISO 8601 UTC.", view => view.Graph.Release.CreatedAt);
        this.RequiredList<ReleaseView, SourceType>("sources", "The data sets it was built from.", view => view.Graph.Sources);
        this.RequiredList<ReleaseView, FacetType>("counts", "Records of each kind.", view => view.Counts);
        this.RequiredList<ReleaseView, EdgeCountType>("edgeCounts", "Links of each kind.", view => view.EdgeCounts);
        this.Required<ReleaseView, IntGraphType>(
            "undescribedCitations",
            "Papers that are linked to but of which the release has no record of PubMed, so that only their number is known; kg download papers fetches the records.",
            view => view.Graph.Citations.UndescribedCount);
        this.RequiredListBy<ReleaseView, LoadReportType>("loadReport", "What became of each source file.", context => context.Loaders().Derived(loaders => new LoadReportLoader(loaders)).Entries())
            .Cost(CostWeights.Loaded).ListSize(assumedSize: 50);
    }
}
