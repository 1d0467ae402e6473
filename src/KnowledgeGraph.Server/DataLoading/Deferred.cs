using GraphQL.DataLoader;

namespace KnowledgeGraph.Server.DataLoading;

/// <summary>A value that is worked out when the executor turns to it: after every field beside it has asked its loaders.</summary>
public sealed class Deferred<T>(Func<CancellationToken, Task<T>> valueAsync) : IDataLoaderResult<T>
{
    public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => valueAsync(cancellationToken);

    async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
        await valueAsync(cancellationToken).ConfigureAwait(false);
}
