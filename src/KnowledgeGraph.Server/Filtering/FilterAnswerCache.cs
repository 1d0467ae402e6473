using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// Keeps pages and counts of filtered lists: a release never changes, so an answer stays right as long as the release is served, and goes
/// with its image.
/// </summary>
/// <param name="most">Pages that are kept, and counts as many.</param>
/// <param name="mostBytes">Bytes that the pages may take, and the counts as many.</param>
internal sealed class FilterAnswerCache(int most, long mostBytes)
{
    // Rough: a key, its order values, and what holds them.
    private const int BytesPerRow = 100;

    private readonly ConditionalWeakTable<GraphImage, Kept> _kept = [];

    public bool TryGet(GraphImage graph, string key, out FilterAnswer answer) => Of(graph).Pages.TryGet(key, out answer!);

    public void Keep(GraphImage graph, string key, FilterAnswer answer) =>
        Of(graph).Pages.Set(key, answer, key.Length + (answer.Found.Count * BytesPerRow));

    public int? Count(GraphImage graph, string key) => Of(graph).Counts.TryGet(key, out var count) ? count : null;

    public void KeepCount(GraphImage graph, string key, int count) => Of(graph).Counts.Set(key, count, key.Length + BytesPerRow);

    private Kept Of(GraphImage graph) => _kept.GetValue(graph, _ => new Kept(
        new BoundedCache<FilterAnswer>(most, mostBytes),
        new BoundedCache<int>(most, mostBytes)));

    private sealed record Kept(BoundedCache<FilterAnswer> Pages, BoundedCache<int> Counts);
}
