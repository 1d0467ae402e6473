using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Server.DataLoading;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.Phenotypes;

/// <summary>Terms in other languages.</summary>
internal sealed class TranslationLoader(RequestLoaders loaders)
{
    /// <summary>The translation of a term into a language; null where there is none.</summary>
    public BatchLoader<(int PhenotypeId, string Language), PhenotypeTranslation?> Translations { get; } =
        loaders.Batch<(int PhenotypeId, string Language), PhenotypeTranslation?>(
        async (context, keys, cancellation) =>
        {
            var phenotypes = keys.Select(key => key.PhenotypeId).Distinct().ToList();
            var languages = keys.Select(key => key.Language).Distinct().ToList();
            var rows = await context.Set<PhenotypeTranslation>()
                .Where(row => phenotypes.Contains(row.PhenotypeId) && languages.Contains(row.Language))
                .ToListAsync(cancellation).ConfigureAwait(false);
            return rows.ToDictionary(row => (row.PhenotypeId, row.Language), PhenotypeTranslation? (row) => row);
        },
        missing: null);
}
