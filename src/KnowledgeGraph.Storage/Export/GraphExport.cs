using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Export;

/// <summary>
/// Hands a part of a release, its records and links with all statements about them, to a writer; at most a few
/// thousand links are in memory at once.
/// </summary>
/// <param name="graph">The release in memory.</param>
/// <param name="open">Opens the release's database.</param>
public sealed class GraphExport(GraphImage graph, Func<DbContext> open)
{
    private const int Batch = 2_000;

    /// <summary>Exports from a release.</summary>
    public GraphExport(ReleaseLease release)
        : this(release.Graph, release.OpenContext)
    {
    }

    /// <summary>Writes the selection to its end.</summary>
    /// <param name="selection">The records and links to write.</param>
    /// <param name="writer">The writer that receives them.</param>
    /// <param name="progress">Receives the number of records and links written so far, every few thousand.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    public void Write(GraphSelection selection, IGraphWriter writer, IProgress<int> progress, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var node in selection.Nodes)
        {
            writer.Write(EntityNode.Of(graph, node.Type, node.Row), selection.Scores?.GetValueOrDefault(node));
            if (++done % Batch == 0)
            {
                progress.Report(done);
                cancellation.ThrowIfCancellationRequested();
            }
        }

        using var context = open();
        foreach (var batch in Batches(selection.Edges))
        {
            cancellation.ThrowIfCancellationRequested();
            var statements = StatementsOf(context, batch);
            foreach (var edge in batch)
            {
                writer.Write(new ExportedEdge(graph, edge, [.. statements[edge.Link + 1]]));
            }

            done += batch.Count;
            progress.Report(done);
        }

        writer.Complete();
    }

    private static IEnumerable<List<GraphEdge>> Batches(IEnumerable<GraphEdge> edges)
    {
        var batch = new List<GraphEdge>(Batch);
        foreach (var edge in edges)
        {
            if (batch.Count == Batch || (batch.Count > 0 && batch[0].Kind != edge.Kind))
            {
                yield return batch;
                batch = new List<GraphEdge>(Batch);
            }

            batch.Add(edge);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private ILookup<int, AssociationStatement> StatementsOf(DbContext context, List<GraphEdge> batch) => batch[0].Kind switch
    {
        EdgeKind.DiseaseGene => Stored<DiseaseGeneStatement>(context, batch),
        EdgeKind.DiseasePhenotype => Stored<DiseasePhenotypeStatement>(context, batch),
        EdgeKind.DiseaseCitation => Listed(graph.DiseaseCitations, Stored<DiseaseCitationStatement>(context, batch), batch),
        EdgeKind.GeneCitation => Listed(graph.GeneCitations, Stored<GeneCitationStatement>(context, batch), batch),
        EdgeKind.DiseaseParent => Steps(graph.DiseaseHierarchy, batch),
        EdgeKind.PhenotypeParent => Steps(graph.PhenotypeHierarchy, batch),
        _ => throw UnknownKind.Of(batch[0].Kind),
    };

    private static ILookup<int, AssociationStatement> Stored<TStatement>(DbContext context, List<GraphEdge> batch)
        where TStatement : AssociationStatement
    {
        var (first, last) = (batch[0].Link + 1, batch[^1].Link + 1);
        var all = context.Set<TStatement>().AsNoTracking();
        var keys = batch.ConvertAll(edge => edge.Link + 1);
        var wanted = last - first < batch.Count
            ? all.Where(statement => statement.LinkId >= first && statement.LinkId <= last)
            : all.Where(statement => keys.Contains(statement.LinkId));
        return wanted.OrderBy(statement => statement.Id).AsEnumerable()
            .ToLookup(statement => statement.LinkId, AssociationStatement (statement) => statement);
    }

    private static ILookup<int, AssociationStatement> Listed(
        CitationLinks links,
        ILookup<int, AssociationStatement> stored,
        List<GraphEdge> batch) =>
        batch.SelectMany(edge => links.Statements(edge.Link, stored[edge.Link + 1])).ToLookup(statement => statement.LinkId);

    private static ILookup<int, AssociationStatement> Steps(Hierarchy hierarchy, List<GraphEdge> batch) => batch.ToLookup(
        edge => edge.Link + 1,
        AssociationStatement (edge) => new HierarchyStatement { LinkId = edge.Link + 1, SourceId = hierarchy.Links.SourceId(edge.Link) });
}
