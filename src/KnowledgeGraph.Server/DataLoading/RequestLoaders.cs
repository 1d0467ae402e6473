using System.Linq.Expressions;
using GraphQL.DataLoader;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Requests;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.DataLoading;

/// <summary>
/// Reads what the image does not hold in batches: one query per kind and level of a request. Keys are those of the store. Each kind of
/// record adds its own loaders by an extension property beside it, which <see cref="Derived"/> keeps for the request.
/// </summary>
public sealed class RequestLoaders
{
    private readonly Dictionary<Type, object> _derived = [];

    public RequestLoaders(IGraphLease lease)
    {
        Graph = lease.Graph;
        Lanes = new DatabaseLanes(lease);
    }

    /// <summary>The image of the release that the request reads.</summary>
    public GraphImage Graph { get; }

    /// <summary>The request's way to the database.</summary>
    internal DatabaseLanes Lanes { get; }

    /// <summary>Lists gathered from many records.</summary>
    internal GatheredLists Gathered { get; } = new();

    /// <summary>Loaders made on first use and kept as long as the request.</summary>
    /// <param name="make">Makes them.</param>
    /// <typeparam name="T">A class of loaders, by which they are known.</typeparam>
    public T Derived<T>(Func<RequestLoaders, T> make)
        where T : class
    {
        lock (_derived)
        {
            if (!_derived.TryGetValue(typeof(T), out var known))
            {
                known = make(this);
                _derived.Add(typeof(T), known);
            }

            return (T)known;
        }
    }

    /// <summary>A loader that reads by keys in one of the request's lanes.</summary>
    /// <param name="readAsync">Keys in, found values out; a key that is left out has no value.</param>
    /// <param name="missing">Stands in for a key without a value.</param>
    public BatchLoader<TKey, TValue> Batch<TKey, TValue>(
        Func<DbContext, IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> readAsync, TValue missing)
        where TKey : notnull =>
        new((keys, cancellation) => Lanes.ReadAsync(context => readAsync(context, keys, cancellation), cancellation), missing);

    /// <summary>A loader of rows that belong to a key, as a list in a given order; an empty one where there are none.</summary>
    /// <param name="belongsTo">The condition for rows that belong to some keys.</param>
    /// <param name="order">The order of the rows.</param>
    /// <param name="keyOf">The key of a row.</param>
    /// <param name="itemOf">The item of the list for a row.</param>
    public BatchLoader<int, IReadOnlyList<TItem>> Lists<TRow, TItem>(
        Func<IReadOnlyList<int>, Expression<Func<TRow, bool>>> belongsTo,
        Expression<Func<TRow, int>> order,
        Func<TRow, int> keyOf,
        Func<TRow, TItem> itemOf)
        where TRow : class =>
        Batch<int, IReadOnlyList<TItem>>(
            async (context, keys, cancellation) =>
            {
                var rows = await context.Set<TRow>().Where(belongsTo(keys)).OrderBy(order).ToListAsync(cancellation).ConfigureAwait(false);
                return rows.GroupBy(keyOf).ToDictionary(group => group.Key, IReadOnlyList<TItem> (group) => [.. group.Select(itemOf)]);
            },
            missing: []);

    /// <summary>A value that is read in one of the request's lanes when the executor turns to it.</summary>
    internal IDataLoaderResult<T> Deferred<T>(Func<DbContext, CancellationToken, Task<T>> readAsync) =>
        new Deferred<T>(cancellation => Lanes.ReadAsync(context => readAsync(context, cancellation), cancellation));
}
