using System.Threading.RateLimiting;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Schema;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Http;

/// <summary>Lets requests in: so many at once for all clients, so much cost over time for each of them. The rest is refused before it costs anything.</summary>
internal sealed class RequestAdmission : IDisposable
{
    /// <summary>What counts for a request that is read and checked but not run.</summary>
    public static readonly OperationCost RefusedCost = new(100, 0);

    private const int RefillsPerSecond = 10;

    private readonly LoadLimits _limits;
    private readonly int _running;
    private readonly TimeProvider _time;
    private int _waiting;
    private long _waitingSince;
    private readonly ConcurrencyLimiter _places;
    private readonly PartitionedRateLimiter<ClientIdentity>? _buckets;

    public RequestAdmission(IOptions<ServerOptions> options, TimeProvider time)
    {
        _time = time;
        _limits = options.Value.Load;
        _running = _limits.MaxRunning > 0 ? _limits.MaxRunning : 2 * Environment.ProcessorCount;
        _places = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = _running,
            QueueLimit = _limits.MaxWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        _buckets = _limits.CostPerSecond > 0 ? PartitionedRateLimiter.Create<ClientIdentity, ClientIdentity>(Bucket) : null;
    }

    /// <summary>Requests that run now.</summary>
    public long Running => _running - (_places.GetStatistics()?.CurrentAvailablePermits ?? 0);

    /// <summary>Requests that wait now.</summary>
    public long Waiting => _places.GetStatistics()?.CurrentQueuedCount ?? 0;

    /// <summary>Waits for a place; the lease gives it back.</summary>
    /// <exception cref="RequestRefusedException">Too many wait already, or the request's time ran out while it waited.</exception>
    public async ValueTask<RateLimitLease> EnterAsync(Deadline deadline)
    {
        var lease = _places.AttemptAcquire();
        if (!lease.IsAcquired)
        {
            lease = await WaitAsync(deadline).ConfigureAwait(false);
        }

        if (lease?.IsAcquired == true)
        {
            return lease;
        }

        throw Refused(
            StatusCodes.Status503ServiceUnavailable,
            ErrorCodes.Overloaded,
            TimeSpan.FromSeconds(1),
            "The service has more requests than it can answer; try again.");
    }

    // A line that does not get shorter only makes everybody wait: when it has stood for a while, its end is told to go at once.
    private async ValueTask<RateLimitLease?> WaitAsync(Deadline deadline)
    {
        if (Interlocked.Increment(ref _waiting) == 1)
        {
            Volatile.Write(ref _waitingSince, _time.GetTimestamp());
        }

        try
        {
            var isOverloaded = _time.GetElapsedTime(Volatile.Read(ref _waitingSince)) > _limits.OverloadedAfter;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token);
            patience.CancelAfter(isOverloaded ? _limits.MaxWaitOverloaded : _limits.MaxWait);
            return await _places.AcquireAsync(1, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!deadline.IsAbandoned)
        {
            return null;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Takes a request's cost from what its client has left.</summary>
    /// <exception cref="RequestRefusedException">The client has not that much left.</exception>
    public void Charge(Caller caller, OperationCost cost)
    {
        if (_buckets is null || caller.Client is not { } client)
        {
            return;
        }

        // A request dearer than the bucket passes when the bucket is full: its own limit has let it through.
        var charge = (int)Math.Min(_limits.CostAtOnce, Math.Max(1, Math.Max(cost.Field, cost.Type)));
        using var lease = _buckets.AttemptAcquire(client, charge);
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(1);
            throw Refused(
                StatusCodes.Status429TooManyRequests,
                ErrorCodes.RateLimited,
                wait,
                $"This client has asked for more than a cost of {_limits.CostPerSecond} a second; this request costs {charge}.");
        }
    }

    /// <summary>What a prepared operation counts.</summary>
    public static OperationCost CostOf(PreparedOperation prepared) => prepared.Refusal is null ? prepared.Cost : RefusedCost;

    public void Dispose()
    {
        _places.Dispose();
        _buckets?.Dispose();
    }

    private RateLimitPartition<ClientIdentity> Bucket(ClientIdentity client)
    {
        var refill = Math.Max(1, _limits.CostPerSecond / RefillsPerSecond);
        return RateLimitPartition.GetTokenBucketLimiter(client, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = _limits.CostAtOnce,
            TokensPerPeriod = refill,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)refill / _limits.CostPerSecond),
        });
    }

    private static RequestRefusedException Refused(int status, string code, TimeSpan wait, string message) =>
        new(new RequestFault(status, code, message) { RetryAfter = wait });
}
