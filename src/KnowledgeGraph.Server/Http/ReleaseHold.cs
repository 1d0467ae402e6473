using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Providers;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// A request's hold on the release that answers it: the served one, or in its place the one that the request names. Held until it is
/// disposed.
/// </summary>
internal sealed class ReleaseHold(IReleaseSource releases, RequestAdmission admission, TimeSpan patience) : IDisposable
{
    private string? _named;

    /// <summary>The lease on the release; null if no release is served, or if the one that was named cannot be had.</summary>
    public IReleaseLease? Lease { get; private set; } = releases.Acquire();

    /// <summary>Takes hold of the release that a caller names, or else keeps the served one.</summary>
    /// <param name="caller">The client that asks, and is charged for opening a release.</param>
    /// <exception cref="RequestRefusedException">There is no such release, or it cannot be had now.</exception>
    public async ValueTask<IReleaseLease> TakeAsync(Caller caller)
    {
        if (caller.Release is { } named && named != Lease?.ReleaseId && named != _named)
        {
            Lease?.Dispose();
            Lease = null;
            Lease = await FindAsync(named, caller.Gone).ConfigureAwait(false) ?? throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status404NotFound, ErrorCodes.ReleaseNotFound, ReleaseFaults.NotFound(named)));
            _named = named;
            if (Lease.IsNewlyOpened)
            {
                admission.ChargeOpening(caller);
            }
        }

        return Lease ?? throw new RequestRefusedException(RequestFault.NotReady("No release is loaded yet."));
    }

    /// <summary>As <see cref="TakeAsync(Caller)"/>, with the releases that the requests themselves name.</summary>
    /// <exception cref="RequestRefusedException">There is no such release, it cannot be had now, or several are named.</exception>
    public ValueTask<IReleaseLease> TakeAsync(Caller caller, params IReadOnlyList<GraphQLRequest> requests) =>
        requests.All(request => request.Release is null)
            ? TakeAsync(caller)
            : TakeAsync(caller with { Release = ReleaseChoice.Of(caller.Release, requests) });

    /// <summary>Names the release that answers; none if the one that was named cannot be had.</summary>
    public void WriteHeader(HttpResponse response)
    {
        if (Lease is null)
        {
            response.Headers.Remove(ReleaseChoice.Header);
        }
        else
        {
            response.Headers[ReleaseChoice.Header] = Lease.ReleaseId;
        }
    }

    /// <summary>Releases the hold.</summary>
    public void Dispose() => Lease?.Dispose();

    private async Task<IReleaseLease?> FindAsync(string named, CancellationToken gone)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(gone);
        limit.CancelAfter(patience);
        try
        {
            return await releases.AcquireAsync(named, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            throw new RequestRefusedException(
                RequestFault.NotReady($"Release {named} is being opened, or waits for others to be closed; ask again."));
        }
        catch (ReleaseException)
        {
            throw new RequestRefusedException(
                new RequestFault(StatusCodes.Status404NotFound, ErrorCodes.ReleaseUnreadable, ReleaseFaults.Unreadable(named)));
        }
        catch (Exception absent) when (StoreFault.IsOfUnavailability(absent))
        {
            throw new RequestRefusedException(RequestFault.NotReady("The database does not answer; try again later."));
        }
    }
}
