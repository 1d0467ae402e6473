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
    private readonly ConcurrencyLimiter _places;
    private readonly PartitionedRateLimiter<ClientAddress>? _buckets;

    public RequestAdmission(IOptions<ServerOptions> options)
    {
        _limits = options.Value.Load;
        _places = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = _limits.MaxRunning > 0 ? _limits.MaxRunning : 2 * Environment.ProcessorCount,
            QueueLimit = _limits.MaxWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        _buckets = _limits.CostPerSecond > 0 ? PartitionedRateLimiter.Create<ClientAddress, ClientAddress>(Bucket) : null;
    }

    /// <summary>Waits for a place; the lease gives it back.</summary>
    /// <exception cref="RequestRefusedException">Too many wait already, or the request's time ran out while it waited.</exception>
    public async ValueTask<RateLimitLease> EnterAsync(Deadline deadline)
    {
        try
        {
            var lease = await _places.AcquireAsync(1, deadline.Token).ConfigureAwait(false);
            if (lease.IsAcquired)
            {
                return lease;
            }

            lease.Dispose();
        }
        catch (OperationCanceledException) when (!deadline.IsAbandoned)
        {
        }

        throw Refused(
            StatusCodes.Status503ServiceUnavailable,
            ErrorCodes.Overloaded,
            TimeSpan.FromSeconds(1),
            "The service has more requests than it can answer; try again.");
    }

    /// <summary>Takes a request's cost from what its client has left.</summary>
    /// <exception cref="RequestRefusedException">The client has not that much left.</exception>
    public void Charge(Caller caller, OperationCost cost)
    {
        if (_buckets is null || caller.Address is not { } client)
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
                $"This address has asked for more than a cost of {_limits.CostPerSecond} a second; this request costs {charge}.");
        }
    }

    /// <summary>What a prepared operation counts.</summary>
    public static OperationCost CostOf(PreparedOperation prepared) => prepared.Refusal is null ? prepared.Cost : RefusedCost;

    public void Dispose()
    {
        _places.Dispose();
        _buckets?.Dispose();
    }

    private RateLimitPartition<ClientAddress> Bucket(ClientAddress client)
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
