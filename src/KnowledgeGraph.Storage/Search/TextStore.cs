using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Texts;
using KnowledgeGraph.Storage.Providers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Search;

/// <summary>
/// Asks a release's database which texts have all words of a search, the last one perhaps as a beginning. The meaning is the same on every
/// store: texts are stored as their words, cut and folded by <see cref="FoldedText"/>, and the store does no more than find words.
/// </summary>
public static class TextStore
{
    /// <summary>Letters the last word needs to stand for longer ones.</summary>
    private const int ShortestBeginning = 2;

    /// <summary>The numbers of the texts, in no particular order.</summary>
    public static async Task<IReadOnlyList<int>> FindAsync(
        DbContext context,
        TextCatalog texts,
        SearchQuery query,
        CancellationToken cancellation)
    {
        if (query.Words.Count == 0)
        {
            return [];
        }

        var isBeginning = query.Words[^1].Length >= ShortestBeginning;
        return await WordTables.For(context.Database.ProviderName)
            .FindAsync(context, texts, query.Words, isBeginning, cancellation).ConfigureAwait(false);
    }
}
