using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Server.Requests;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.DataLoading;

/// <summary>
/// One request's way to the database: a few readings at once, however many fields ask. A reading keeps a thread busy to its end, and one request must
/// not have all of them.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose handle nobody asks for holds nothing.")]
internal sealed class DatabaseLanes(IGraphLease lease)
{
    private const int Lanes = 2;

    // As many as the requests that run by default have lanes.
    private const int ThreadsPerCore = 8;

    private static readonly ReadingThreads Threads = new(ThreadsPerCore * Environment.ProcessorCount);

    private readonly SemaphoreSlim _free = new(Lanes);

    /// <summary>Waits for a lane; to be disposed when all is read.</summary>
    public async ValueTask<Reading> ReadAsync(CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        await Threads.SwitchAsync();
        return new Reading(lease.OpenContext(), _free);
    }

    /// <summary>An open context in a lane.</summary>
    internal sealed class Reading(DbContext context, SemaphoreSlim free) : IAsyncDisposable
    {
        public DbContext Context => context;

        public async ValueTask DisposeAsync()
        {
            await context.DisposeAsync().ConfigureAwait(false);
            free.Release();
            // What follows is for the pool again.
            await Task.Yield();
        }
    }
}
