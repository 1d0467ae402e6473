using System.Threading.RateLimiting;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Lets requests in: so many at once for all clients, so much cost over time for each of them. The rest is refused before it costs
/// anything.
/// </summary>
internal sealed class RequestAdmission : IDisposable
{
    /// <summary>The charge for a request that is read and checked but not run.</summary>
    public static readonly OperationCost RefusedCost = new(100, 0);

    /// <summary>
    /// The charge beside its cost, and beside that of a document that is new, for each operation that is sent: it is read, parsed and
    /// answered.
    /// </summary>
    public static readonly OperationCost AnyCost = new(40, 40);

    /// <summary>There are more requests than can be answered.</summary>
    public static readonly RequestFault Overload = new(
        StatusCodes.Status503ServiceUnavailable, ErrorCodes.Overloaded, "The service has more requests than it can answer; try again.")
    { RetryAfter = TimeSpan.FromSeconds(1) };

    private const int RefillsPerSecond = 10;
    private const int PendingPerCore = 20;
    // The burst that a checker or a page with many parts sends is not an overload, not even while the first requests are compiled.
    private const int LeastPendingAtOnce = 100;

    private readonly LoadLimits _limits;
    private readonly OverloadDetector _pending;
    private readonly WaitingLine _line;
    private readonly ClientPlaces _places;
    private readonly UnsentReplies _unsent;
    private readonly PartitionedRateLimiter<ClientIdentity>? _buckets;

    public RequestAdmission(LoadLimits limits, UnsentReplies unsent, TimeProvider time)
    {
        _limits = limits;
        _unsent = unsent;
        var lasting = _limits.MaxPending > 0 ? _limits.MaxPending : PendingPerCore * Environment.ProcessorCount;
        _pending = new OverloadDetector(
            lasting,
            _limits.MaxPendingAtOnce > 0 ? _limits.MaxPendingAtOnce : Math.Max(LeastPendingAtOnce, 2 * lasting),
            time);
        _line = new WaitingLine(_limits.OverloadedAt, _limits.MaxWaitOverloaded);
        _places = new ClientPlaces(_limits.Places, _limits.MaxWaiting);
        _buckets = _limits.CostPerSecond > 0 ? PartitionedRateLimiter.Create<ClientIdentity, ClientIdentity>(Bucket) : null;
    }

    /// <summary>Requests that run now.</summary>
    public long Running => _places.Running;

    /// <summary>Requests that wait now.</summary>
    public long Waiting => _places.Waiting;

    /// <summary>
    /// The reason why a request is not even read; null if it is. Costs nothing and throws nothing: there may be ten times as many as can be
    /// answered.
    /// </summary>
    public RequestFault? AtTheDoor() => _pending.IsTooMany(ThreadPool.PendingWorkItemCount) ? Overload : null;

    /// <summary>Waits for a place, to be given back by disposing.</summary>
    /// <exception cref="RequestRefusedException">
    /// Too many wait already, of all or of this client; the request's time ran out while it waited; or the client has not read what it was
    /// sent.
    /// </exception>
    public ValueTask<IDisposable> EnterAsync(ClientIdentity? client, Deadline deadline)
    {
        _unsent.RequireRoom(client);
        return _places.TryEnter(client) is { } place ? new(place) : WaitAsync(client, deadline);
    }

    private async ValueTask<IDisposable> WaitAsync(ClientIdentity? client, Deadline deadline) =>
        await TryWaitAsync(client, deadline).ConfigureAwait(false) ?? throw new RequestRefusedException(Overload);

    private async ValueTask<IDisposable?> TryWaitAsync(ClientIdentity? client, Deadline deadline)
    {
        var hurry = _line.Enter();
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, hurry);
            if (_line.IsOverloaded)
            {
                patience.CancelAfter(_limits.MaxWaitOverloaded);
            }

            return await _places.EnterAsync(client, patience.Token).ConfigureAwait(false);
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

    /// <summary>
    /// Takes what a request has cost beyond what was counted beforehand. It has been done, so that as much is taken as the client has left.
    /// </summary>
    public void ChargeWork(Caller caller, RequestWork work) => ChargeDone(caller, work.Units + work.UnitsOfRate);

    /// <summary>Takes what it has cost to open a release that the request names, as far as the client has it left.</summary>
    public void ChargeOpening(Caller caller) => ChargeDone(caller, WorkPrices.OpenedRelease);

    private void ChargeDone(Caller caller, long units)
    {
        if (_buckets is null || caller.Client is not { } client || units == 0)
        {
            return;
        }

        using var whole = _buckets.AttemptAcquire(client, (int)Math.Min(_limits.CostAtOnce, units));
        if (!whole.IsAcquired && _buckets.GetStatistics(client) is { CurrentAvailablePermits: > 0 and var left })
        {
            using var rest = _buckets.AttemptAcquire(client, (int)left);
        }
    }

    /// <summary>Takes what a long body costs, as soon as it is there.</summary>
    /// <exception cref="RequestRefusedException">The client has not that much left.</exception>
    public void ChargeBytes(Caller caller, int bytes)
    {
        if (WorkPrices.OfSentBytes(bytes) is > 0 and var price)
        {
            Charge(caller, new OperationCost(price, 0));
        }
    }

    /// <summary>The charge for an operation that was sent, when the bytes that it came in are paid for.</summary>
    public static OperationCost CostOf(PreparedOperation prepared, int sentBytes) => prepared.Refusal is null
        ? new OperationCost(prepared.Cost.Field - WorkPrices.OfSentBytes(sentBytes), prepared.Cost.Type).Plus(AnyCost)
            .Plus(OfDocument(prepared))
        : RefusedCost;

    // A new document is checked and compiled, whether it finds anything or not; one that is kept from an earlier request is not.
    private static OperationCost OfDocument(PreparedOperation prepared)
    {
        var units = prepared.Request?.Operation.Document is { } document && document.IsNew()
            ? WorkPrices.NewDocument + WorkPrices.Of(document.Source.Length, WorkPrices.DocumentCharacters)
            : 0;
        return new OperationCost(units, units);
    }

    public void Dispose()
    {
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
