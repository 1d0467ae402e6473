using KnowledgeGraph.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Dialects;

/// <summary>Full text as one provider does it.</summary>
internal interface IWordTable
{
    /// <summary>The texts that have all words; with <paramref name="isBeginning"/> the last may be the beginning of one.</summary>
    Task<IReadOnlyList<int>> FindAsync(
        DbContext context, TextCatalog texts, IReadOnlyList<string> words, bool isBeginning, CancellationToken cancellation);
}
