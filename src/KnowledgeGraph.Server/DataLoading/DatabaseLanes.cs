using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Server.Requests;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.DataLoading;

/// <summary>
/// One request's way to the database: a few readings at once, however many fields ask. A reading keeps a thread busy to its end, and one
/// request must not have all of them.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose handle nobody asks for holds nothing.")]
internal sealed class DatabaseLanes(IGraphLease lease)
{
    private const int Lanes = 2;

    // As many as the requests that run by default have lanes.
    private const int ThreadsPerCore = 8;

    private static readonly ReadingThreads Threads = new(ThreadsPerCore * Environment.ProcessorCount);

    private readonly SemaphoreSlim _free = new(Lanes);

    /// <summary>Waits for a lane, and reads in it on a thread for readings; what follows is for the pool again.</summary>
    public async Task<T> ReadAsync<T>(Func<DbContext, Task<T>> readAsync, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // Here, and not in a method of its own: a caller that awaits completed work continues on its thread.
            await Threads.SwitchAsync();
            var context = lease.OpenContext();
            await using (context.ConfigureAwait(false))
            {
                return await readAsync(context).ConfigureAwait(false);
            }
        }
        finally
        {
            _free.Release();
            await Task.Yield();
        }
    }
}
