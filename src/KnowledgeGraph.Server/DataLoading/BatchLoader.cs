using GraphQL.DataLoader;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.DataLoading;

/// <summary>
/// Collects the keys that resolvers ask for and reads them all at once when the executor wants the first of them; what was read stays for
/// the rest of the request. One per request and kind of thing.
/// </summary>
/// <param name="readAsync">Keys in, found values out; a key that is left out has no value.</param>
/// <param name="missing">Stands in for a key without a value.</param>
public sealed class BatchLoader<TKey, TValue>(
    Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> readAsync,
    TValue missing)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Task<TValue>> _known = [];
    private Batch? _collecting;

    /// <summary>Asks for a key; nothing is read until the executor turns to the result.</summary>
    public IDataLoaderResult<TValue> Load(TKey key)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(key, out var task))
            {
                return new Known(task);
            }

            _collecting ??= new Batch(this);
            return _collecting.Add(key);
        }
    }

    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        private readonly HashSet<TKey> _keys = [];
        private Task<IReadOnlyDictionary<TKey, TValue>>? _reading;

        public Pending Add(TKey key)
        {
            _keys.Add(key);
            return new Pending(this, key);
        }

        public Task<TValue> GetAsync(TKey key, CancellationToken cancellation)
        {
            lock (loader._lock)
            {
                if (_reading is null)
                {
                    loader._collecting = null;
                    _reading = loader.ReadAsync([.. _keys], cancellation);
                    foreach (var collected in _keys)
                    {
                        loader._known[collected] = PickAsync(_reading, collected);
                    }
                }

                return loader._known[key];
            }
        }

        private async Task<TValue> PickAsync(Task<IReadOnlyDictionary<TKey, TValue>> reading, TKey key) =>
            (await reading.ConfigureAwait(false)).TryGetValue(key, out var value) ? value : loader.Missing;
    }

    private sealed class Pending(Batch batch, TKey key) : IDataLoaderResult<TValue>
    {
        public Task<TValue> GetResultAsync(CancellationToken cancellationToken = default) => batch.GetAsync(key, cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken).ConfigureAwait(false);
    }

    private sealed class Known(Task<TValue> task) : IDataLoaderResult<TValue>
    {
        public Task<TValue> GetResultAsync(CancellationToken cancellationToken = default) => task;

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await task.ConfigureAwait(false);
    }

    private TValue Missing => missing;

    // Off the caller's stack: a synchronous driver must not hold the lock while it reads.
    private Task<IReadOnlyDictionary<TKey, TValue>> ReadAsync(IReadOnlyList<TKey> keys, CancellationToken cancellation)
    {
        Instruments.BatchSize.Record(keys.Count);
        return Task.Run(
            async () =>
            {
                using var activity = Instruments.Activities.StartActivity("load");
                activity?.SetTag("kg.batch.size", keys.Count);
                return await readAsync(keys, cancellation).ConfigureAwait(false);
            },
            cancellation);
    }
}
