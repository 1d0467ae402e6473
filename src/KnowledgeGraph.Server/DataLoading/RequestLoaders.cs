using System.Linq.Expressions;
using GraphQL.DataLoader;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.DataLoading;

/// <summary>What the image does not hold, read in batches: one query per kind and level of a request. Keys are those of the store.</summary>
public sealed class RequestLoaders
{
    private readonly IGraphLease _lease;
    private readonly DatabaseLanes _lanes;

    public RequestLoaders(IGraphLease lease)
    {
        _lease = lease;
        _lanes = new DatabaseLanes(lease);
        Links = new LinkLoaders(_lanes);
        Gathered = new GatheredLists(_lanes);
        DiseaseGenes = Statements<DiseaseGeneStatement>();
        DiseasePhenotypes = Statements<DiseasePhenotypeStatement>();
        DiseaseCitations = Statements<DiseaseCitationStatement>(graph => graph.DiseaseCitations);
        GenePhenotypes = Statements<GenePhenotypeStatement>();
        GeneCitations = Statements<GeneCitationStatement>(graph => graph.GeneCitations);
        Authors = Lists<CitationAuthor, CitationAuthor>(
            keys => author => keys.Contains(author.CitationId), author => author.Id, author => author.CitationId, author => author);
        MeshHeadings = Lists<CitationMeshHeading, CitationMeshHeading>(
            keys => heading => keys.Contains(heading.CitationId), heading => heading.Id, heading => heading.CitationId, heading => heading);
        PublicationTypes = Lists<CitationPublicationType, string>(
            keys => type => keys.Contains(type.CitationId), type => type.Id, type => type.CitationId, type => type.Name);
        Corrections = Lists<CitationCorrection, CorrectionView>(
            keys => row => keys.Contains(row.CitationId), row => row.Id, row => row.CitationId, row => new CorrectionView(_lease.Graph, row));
        Abstracts = new BatchLoader<int, string?>(ReadAbstractsAsync, missing: null);
        Translations = new BatchLoader<(int PhenotypeId, string Language), PhenotypeTranslation?>(ReadTranslationsAsync, missing: null);
        LoadReport = new BatchLoader<int, IReadOnlyList<LoadReportEntry>>(ReadLoadReportAsync, missing: []);
    }

    /// <summary>Filtered and ordered links of records.</summary>
    internal LinkLoaders Links { get; }

    /// <summary>Lists gathered from many records.</summary>
    internal GatheredLists Gathered { get; }

    /// <summary>Statements of disease–gene links.</summary>
    public BatchLoader<int, IReadOnlyList<StatementView>> DiseaseGenes { get; }

    /// <summary>Statements of disease–phenotype links.</summary>
    public BatchLoader<int, IReadOnlyList<StatementView>> DiseasePhenotypes { get; }

    /// <summary>Statements of disease–citation links.</summary>
    public BatchLoader<int, IReadOnlyList<StatementView>> DiseaseCitations { get; }

    /// <summary>Statements of gene–phenotype links.</summary>
    public BatchLoader<int, IReadOnlyList<StatementView>> GenePhenotypes { get; }

    /// <summary>Statements of gene–citation links.</summary>
    public BatchLoader<int, IReadOnlyList<StatementView>> GeneCitations { get; }

    /// <summary>Authors of a paper, in order.</summary>
    public BatchLoader<int, IReadOnlyList<CitationAuthor>> Authors { get; }

    /// <summary>MeSH headings of a paper, in order.</summary>
    public BatchLoader<int, IReadOnlyList<CitationMeshHeading>> MeshHeadings { get; }

    /// <summary>Publication types of a paper, in order.</summary>
    public BatchLoader<int, IReadOnlyList<string>> PublicationTypes { get; }

    /// <summary>Notices about a paper, in order.</summary>
    public BatchLoader<int, IReadOnlyList<CorrectionView>> Corrections { get; }

    /// <summary>Abstract of a paper.</summary>
    public BatchLoader<int, string?> Abstracts { get; }

    /// <summary>Label of a term in a language.</summary>
    public BatchLoader<(int PhenotypeId, string Language), PhenotypeTranslation?> Translations { get; }

    private BatchLoader<int, IReadOnlyList<LoadReportEntry>> LoadReport { get; }

    /// <summary>The release's load report.</summary>
    public IDataLoaderResult<IReadOnlyList<LoadReportEntry>> LoadReportEntries() => LoadReport.Load(0);

    /// <summary>The most frequent MeSH major topics of some papers, by their keys.</summary>
    internal IDataLoaderResult<IReadOnlyList<MeshFacet>> MajorTopics(int[] papers, int first) => new Deferred<IReadOnlyList<MeshFacet>>(async cancellation =>
    {
        await using var reading = await _lanes.ReadAsync(cancellation).ConfigureAwait(false);
        var counts = await reading.Context.Set<CitationMeshHeading>()
            .Where(heading => heading.IsMajorTopic && papers.Contains(heading.CitationId))
            .GroupBy(heading => heading.Descriptor)
            .Select(group => new { Descriptor = group.Key, Count = group.Count() })
            .OrderByDescending(count => count.Count).ThenBy(count => count.Descriptor)
            .Take(first).ToListAsync(cancellation).ConfigureAwait(false);
        return counts.ConvertAll(count => new MeshFacet(count.Descriptor, count.Count));
    });

    /// <summary>One page of records.</summary>
    internal async Task<IReadOnlyList<KeyRow>> PageAsync(FilterShape shape, PageQuery page, CancellationToken cancellation)
    {
        await using var reading = await _lanes.ReadAsync(cancellation).ConfigureAwait(false);
        return await shape.PageAsync(reading.Context, page, cancellation).ConfigureAwait(false);
    }

    /// <summary>How many records meet a filter.</summary>
    internal IDataLoaderResult<int> Count(FilterShape shape, FilterNode filter, Action<int> keep) => new Deferred<int>(async cancellation =>
    {
        await using var reading = await _lanes.ReadAsync(cancellation).ConfigureAwait(false);
        var count = await shape.CountAsync(reading.Context, filter, cancellation).ConfigureAwait(false);
        keep(count);
        return count;
    });

    /// <summary>All that a search finds.</summary>
    internal Task<SearchResult> SearchAsync(SearchQuery query, RequestWork work, CancellationToken cancellation) => Task.Run(
        async () =>
        {
            var texts = _lease.Graph.SearchTexts;
            await using var reading = await _lanes.ReadAsync(cancellation).ConfigureAwait(false);
            var found = await TextStore.FindAsync(reading.Context, texts.Catalog, query, cancellation).ConfigureAwait(false);
            work.Spend(WorkPrices.Of(found.Count, WorkPrices.FoundTexts));
            return texts.Rank(query, found, cancellation);
        },
        cancellation);

    private BatchLoader<int, IReadOnlyList<StatementView>> Statements<TStatement>()
        where TStatement : AssociationStatement =>
        Lists<TStatement, StatementView>(
            keys => statement => keys.Contains(statement.LinkId),
            statement => statement.Id,
            statement => statement.LinkId,
            statement => new StatementView(_lease.Graph, statement));

    // Most links of papers are in a list and nothing more is said of them.
    private BatchLoader<int, IReadOnlyList<StatementView>> Statements<TStatement>(Func<GraphImage, CitationLinks> links)
        where TStatement : AssociationStatement =>
        new(
            async (keys, cancellation) =>
            {
                await using var reading = await _lanes.ReadAsync(cancellation).ConfigureAwait(false);
                var rows = await reading.Context.Set<TStatement>().Where(statement => keys.Contains(statement.LinkId)).OrderBy(statement => statement.Id)
                    .ToListAsync(cancellation).ConfigureAwait(false);
                var stored = rows.ToLookup(statement => statement.LinkId);
                return keys.ToDictionary(
                    key => key,
                    IReadOnlyList<StatementView> (key) =>
                        [.. links(_lease.Graph).Statements(key - 1, stored[key]).Select(statement => new StatementView(_lease.Graph, statement))]);
            },
            missing: []);

    private BatchLoader<int, IReadOnlyList<TItem>> Lists<TRow, TItem>(
        Func<IReadOnlyList<int>, Expression<Func<TRow, bool>>> belongsTo,
        Expression<Func<TRow, int>> order,
        Func<TRow, int> keyOf,
        Func<TRow, TItem> itemOf)
        where TRow : class =>
        new(
            async (keys, cancellation) =>
            {
                await using var reading = await _lanes.ReadAsync(cancellation).ConfigureAwait(false);
                var rows = await reading.Context.Set<TRow>().Where(belongsTo(keys)).OrderBy(order).ToListAsync(cancellation).ConfigureAwait(false);
                return rows.GroupBy(keyOf).ToDictionary(group => group.Key, IReadOnlyList<TItem> (group) => [.. group.Select(itemOf)]);
            },
            missing: []);

    private async Task<IReadOnlyDictionary<int, string?>> ReadAbstractsAsync(IReadOnlyList<int> keys, CancellationToken cancellation)
    {
        await using var reading = await _lanes.ReadAsync(cancellation).ConfigureAwait(false);
        return await reading.Context.Set<CitationAbstract>().Where(row => keys.Contains(row.CitationId))
            .ToDictionaryAsync(row => row.CitationId, string? (row) => row.Text, cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyDictionary<(int PhenotypeId, string Language), PhenotypeTranslation?>> ReadTranslationsAsync(
        IReadOnlyList<(int PhenotypeId, string Language)> keys, CancellationToken cancellation)
    {
        await using var reading = await _lanes.ReadAsync(cancellation).ConfigureAwait(false);
        var phenotypes = keys.Select(key => key.PhenotypeId).Distinct().ToList();
        var languages = keys.Select(key => key.Language).Distinct().ToList();
        var rows = await reading.Context.Set<PhenotypeTranslation>()
            .Where(row => phenotypes.Contains(row.PhenotypeId) && languages.Contains(row.Language))
            .ToListAsync(cancellation).ConfigureAwait(false);
        return rows.ToDictionary(row => (row.PhenotypeId, row.Language), PhenotypeTranslation? (row) => row);
    }

    private async Task<IReadOnlyDictionary<int, IReadOnlyList<LoadReportEntry>>> ReadLoadReportAsync(
        IReadOnlyList<int> keys, CancellationToken cancellation)
    {
        await using var reading = await _lanes.ReadAsync(cancellation).ConfigureAwait(false);
        var entries = await reading.Context.Set<LoadReportEntry>().OrderBy(entry => entry.Id).ToListAsync(cancellation).ConfigureAwait(false);
        return keys.ToDictionary(key => key, IReadOnlyList<LoadReportEntry> (_) => entries);
    }
}
