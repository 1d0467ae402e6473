using GraphQL;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.Releases;

/// <summary>Another release than the one that answers: what is said of it is read from its database, without its image.</summary>
internal sealed class KeptRelease(ReleaseSummary summary, ReleaseStore store) : ReleaseView(store)
{
    private readonly ReleaseStore _store = store;

    public override string Id => summary.Id;

    public override string ContentHash => summary.ContentHash;

    public override string CreatedAt => summary.CreatedAt;

    public override IEnumerable<Facet> Counts =>
    [
        new(EntityType.Disease, summary.Diseases),
        new(EntityType.Gene, summary.Genes),
        new(EntityType.Phenotype, summary.Phenotypes),
        new(EntityType.Citation, summary.Citations),
    ];

    protected override ReleaseManifest? Manifest => summary.Manifest ?? base.Manifest;

    public override object Sources() => Read(
        async (context, cancellation) =>
            await context.Sources.OrderBy(source => source.Id).ToListAsync(cancellation).ConfigureAwait(false));

    public override object EdgeCounts() => Read(async (context, cancellation) => new List<EdgeCount>
    {
        new(EdgeKind.DiseaseGene, await context.Set<DiseaseGene>().CountAsync(cancellation).ConfigureAwait(false)),
        new(EdgeKind.DiseasePhenotype, await context.Set<DiseasePhenotype>().CountAsync(cancellation).ConfigureAwait(false)),
        new(EdgeKind.DiseaseCitation, await context.Set<DiseaseCitation>().CountAsync(cancellation).ConfigureAwait(false)),
        new(EdgeKind.GeneCitation, await context.Set<GeneCitation>().CountAsync(cancellation).ConfigureAwait(false)),
        new(EdgeKind.DiseaseParent, await context.Set<DiseaseParent>().CountAsync(cancellation).ConfigureAwait(false)),
        new(EdgeKind.PhenotypeParent, await context.Set<PhenotypeParent>().CountAsync(cancellation).ConfigureAwait(false)),
    });

    public override object UndescribedCitations() =>
        Read((context, cancellation) => context.Citations.CountAsync(citation => citation.Title == null, cancellation));

    public override object LoadReport(IResolveFieldContext context) =>
        Read(async (database, cancellation) => LoadReportLoader.InOrder(
            await database.LoadReport.ToListAsync(cancellation).ConfigureAwait(false)));

    // On a thread of its own: drivers keep theirs while they read.
    private Deferred<T> Read<T>(Func<GraphDbContext, CancellationToken, Task<T>> readAsync) =>
        new(cancellation => Task.Run(() => _store.ReadAsync(summary.Id, context => readAsync(context, cancellation)), cancellation));
}
