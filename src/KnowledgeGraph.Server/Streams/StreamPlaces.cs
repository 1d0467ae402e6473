using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Streams;

/// <summary>Counts connections that stay open, all of them and each client's.</summary>
internal sealed class StreamPlaces(StreamLimits limits, Draining draining)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ClientIdentity, int> _perClient = [];
    private int _count;

    /// <summary>Limits of connections that stay open.</summary>
    public StreamLimits Limits => limits;

    /// <summary>Cancelled when all of them must end, because the process does.</summary>
    public CancellationToken MustEnd => draining.StreamsMustEnd;

    /// <summary>How many are open.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Takes a place, to be given back by disposing.</summary>
    /// <exception cref="RequestRefusedException">There is none.</exception>
    public IDisposable Enter(ClientIdentity? client)
    {
        if (draining.StreamsMustEnd.IsCancellationRequested)
        {
            throw new RequestRefusedException(RequestFault.NotReady("The service is going down."));
        }

        lock (_lock)
        {
            if (_count >= limits.MaxConnections)
            {
                throw Refused(StatusCodes.Status503ServiceUnavailable, "The service has as many open streams as it may; try again later.");
            }

            if (client is { } known)
            {
                var open = _perClient.GetValueOrDefault(known);
                if (open >= limits.MaxConnectionsPerClient)
                {
                    throw Refused(
                        StatusCodes.Status429TooManyRequests,
                        $"A client may have {limits.MaxConnectionsPerClient} open streams.");
                }

                _perClient[known] = open + 1;
            }

            _count++;
        }

        return new Place(this, client);
    }

    private void Leave(ClientIdentity? client)
    {
        lock (_lock)
        {
            _count--;
            if (client is { } known && --_perClient[known] == 0)
            {
                _perClient.Remove(known);
            }
        }
    }

    private static RequestRefusedException Refused(int status, string message) =>
        new(new RequestFault(status, ErrorCodes.TooManyStreams, message) { RetryAfter = TimeSpan.FromSeconds(5) });

    private sealed class Place(StreamPlaces places, ClientIdentity? client) : IDisposable
    {
        private int _isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isLeft, 1) == 0)
            {
                places.Leave(client);
            }
        }
    }
}
