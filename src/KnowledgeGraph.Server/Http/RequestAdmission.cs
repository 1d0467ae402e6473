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

    /// <summary>More than can be answered.</summary>
    public static readonly RequestFault Overload = new(
        StatusCodes.Status503ServiceUnavailable, ErrorCodes.Overloaded, "The service has more requests than it can answer; try again.")
    { RetryAfter = TimeSpan.FromSeconds(1) };

    private const int RefillsPerSecond = 10;
    private const int PendingPerCore = 20;
    // As much as a checker or a page with many parts sends in one burst is no overload, not even while the first requests are compiled.
    private const int LeastPendingAtOnce = 100;

    private readonly LoadLimits _limits;
    private readonly int _running;
    private readonly PendingWatch _pending;
    private readonly WaitingLine _line;
    private readonly ConcurrencyLimiter _places;
    private readonly PartitionedRateLimiter<ClientIdentity>? _buckets;

    public RequestAdmission(IOptions<ServerOptions> options, TimeProvider time)
    {
        _limits = options.Value.Load;
        _running = _limits.MaxRunning > 0 ? _limits.MaxRunning : 2 * Environment.ProcessorCount;
        var lasting = _limits.MaxPending > 0 ? _limits.MaxPending : PendingPerCore * Environment.ProcessorCount;
        _pending = new PendingWatch(lasting, _limits.MaxPendingAtOnce > 0 ? _limits.MaxPendingAtOnce : Math.Max(LeastPendingAtOnce, 2 * lasting), time);
        _line = new WaitingLine(_limits.OverloadedAt, _limits.MaxWaitOverloaded);
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

    /// <summary>Why a request is not even read; null where it is. Costs nothing and throws nothing: there may be ten times as many as can be answered.</summary>
    public RequestFault? AtTheDoor() => _pending.IsTooMany(ThreadPool.PendingWorkItemCount) ? Overload : null;

    /// <summary>Waits for a place; the lease gives it back.</summary>
    /// <exception cref="RequestRefusedException">Too many wait already, or the request's time ran out while it waited.</exception>
    public async ValueTask<RateLimitLease> EnterAsync(Deadline deadline)
    {
        var lease = _places.AttemptAcquire();
        if (!lease.IsAcquired)
        {
            lease.Dispose();
            lease = await WaitAsync(deadline).ConfigureAwait(false);
        }

        if (lease?.IsAcquired == true)
        {
            return lease;
        }

        throw new RequestRefusedException(Overload);
    }

    private async ValueTask<RateLimitLease?> WaitAsync(Deadline deadline)
    {
        var hurry = _line.Enter();
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, hurry);
            if (_line.IsOverloaded)
            {
                patience.CancelAfter(_limits.MaxWaitOverloaded);
            }

            return await _places.AcquireAsync(1, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!deadline.IsAbandoned)
        {
            return null;
        }
        finally
        {
            _line.Leave();
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
            throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status429TooManyRequests,
                ErrorCodes.RateLimited,
                $"This client has asked for more than a cost of {_limits.CostPerSecond} a second; this request costs {charge}.")
            { RetryAfter = wait });
        }
    }

    /// <summary>What a prepared operation counts.</summary>
    public static OperationCost CostOf(PreparedOperation prepared) => prepared.Refusal is null ? prepared.Cost : RefusedCost;

    public void Dispose()
    {
        _places.Dispose();
        _line.Dispose();
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
}
