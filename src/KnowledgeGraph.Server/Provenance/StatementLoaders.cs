using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Server.DataLoading;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.Provenance;

/// <summary>Statements of links, by the key of the link.</summary>
public sealed class StatementLoaders(RequestLoaders loaders)
{
    /// <summary>Statements of disease–gene links.</summary>
    public BatchLoader<int, IReadOnlyList<StatementView>> DiseaseGenes { get; } = Statements<DiseaseGeneStatement>(loaders);

    /// <summary>Statements of disease–phenotype links.</summary>
    public BatchLoader<int, IReadOnlyList<StatementView>> DiseasePhenotypes { get; } = Statements<DiseasePhenotypeStatement>(loaders);

    /// <summary>Statements of disease–citation links.</summary>
    public BatchLoader<int, IReadOnlyList<StatementView>> DiseaseCitations { get; } =
        Statements<DiseaseCitationStatement>(loaders, graph => graph.DiseaseCitations);

    /// <summary>Statements of gene–phenotype links.</summary>
    public BatchLoader<int, IReadOnlyList<StatementView>> GenePhenotypes { get; } = Statements<GenePhenotypeStatement>(loaders);

    /// <summary>Statements of gene–citation links.</summary>
    public BatchLoader<int, IReadOnlyList<StatementView>> GeneCitations { get; } =
        Statements<GeneCitationStatement>(loaders, graph => graph.GeneCitations);

    /// <summary>Names of source files, by the key of their entry in the load report.</summary>
    public BatchLoader<int, string?> Files { get; } = loaders.Batch<int, string?>(
        async (context, keys, cancellation) => await context.Set<LoadReportEntry>().Where(entry => keys.Contains(entry.Id))
            .ToDictionaryAsync(entry => entry.Id, string? (entry) => entry.File, cancellation).ConfigureAwait(false),
        missing: null);

    /// <summary>Name of the source file that something stands in; null for what was not read from a file.</summary>
    public object? File(int? key) => key is { } file ? Files.Load(file) : null;

    private static BatchLoader<int, IReadOnlyList<StatementView>> Statements<TStatement>(RequestLoaders loaders)
        where TStatement : AssociationStatement =>
        loaders.Lists<TStatement, StatementView>(
            keys => statement => keys.Contains(statement.LinkId),
            statement => statement.Id,
            statement => statement.LinkId,
            statement => new StatementView(loaders.Graph, statement));

    // Most links of papers are in a list, and nothing more is said of them.
    private static BatchLoader<int, IReadOnlyList<StatementView>> Statements<TStatement>(
        RequestLoaders loaders,
        Func<GraphImage, CitationLinks> links)
        where TStatement : AssociationStatement =>
        loaders.Batch<int, IReadOnlyList<StatementView>>(
            async (context, keys, cancellation) =>
            {
                var rows = await context.Set<TStatement>().Where(statement => keys.Contains(statement.LinkId))
                    .OrderBy(statement => statement.Id)
                    .ToListAsync(cancellation)
                    .ConfigureAwait(false);
                var stored = rows.ToLookup(statement => statement.LinkId);
                return keys.ToDictionary(
                    key => key,
                    IReadOnlyList<StatementView> (key) =>
                        [.. links(loaders.Graph).Statements(key - 1, stored[key])
                            .Select(statement => new StatementView(loaders.Graph, statement))]);
            },
            missing: []);
}
