using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Server.DataLoading;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.Citations;

/// <summary>Loads what only the database holds of a paper, by the key of the paper.</summary>
public sealed class CitationLoaders(RequestLoaders loaders)
{
    /// <summary>Authors of a paper, in order.</summary>
    public BatchLoader<int, IReadOnlyList<CitationAuthor>> Authors { get; } = loaders.Lists<CitationAuthor, CitationAuthor>(
        keys => author => keys.Contains(author.CitationId), author => author.Id, author => author.CitationId, author => author);

    /// <summary>MeSH headings of a paper, in order.</summary>
    public BatchLoader<int, IReadOnlyList<CitationMeshHeading>> MeshHeadings { get; } =
        loaders.Lists<CitationMeshHeading, CitationMeshHeading>(
        keys => heading => keys.Contains(heading.CitationId), heading => heading.Id, heading => heading.CitationId, heading => heading);

    /// <summary>Publication types of a paper, in order.</summary>
    public BatchLoader<int, IReadOnlyList<string>> PublicationTypes { get; } = loaders.Lists<CitationPublicationType, string>(
        keys => type => keys.Contains(type.CitationId), type => type.Id, type => type.CitationId, type => type.Name);

    /// <summary>Notices about a paper, in order.</summary>
    public BatchLoader<int, IReadOnlyList<CorrectionView>> Corrections { get; } = loaders.Lists<CitationCorrection, CorrectionView>(
        keys => row => keys.Contains(row.CitationId), row => row.Id, row => row.CitationId, row => new CorrectionView(loaders.Graph, row));

    /// <summary>Abstract of a paper.</summary>
    public BatchLoader<int, string?> Abstracts { get; } = loaders.Batch<int, string?>(
        async (context, keys, cancellation) => await context.Set<CitationAbstract>().Where(row => keys.Contains(row.CitationId))
            .ToDictionaryAsync(row => row.CitationId, string? (row) => row.Text, cancellation).ConfigureAwait(false),
        missing: null);
}
