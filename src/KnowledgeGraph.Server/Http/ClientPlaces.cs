using KnowledgeGraph.Server.Access;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// The places that requests run in, and the line of those that wait for one. A client has at most half of either, so that a client that
/// sends without end leaves the other half to everybody else. Whoever cannot be told from others, as on a Unix socket, is not held to it.
/// </summary>
/// <param name="running">Places.</param>
/// <param name="waiting">The longest line.</param>
internal sealed class ClientPlaces(int running, int waiting)
{
    private readonly int _mostRunning = Math.Max(1, running / 2);
    private readonly int _mostWaiting = Math.Max(Math.Min(1, waiting), waiting / 2);
    private readonly Lock _lock = new();
    private readonly Dictionary<ClientIdentity, Share> _shares = [];
    private readonly LinkedList<Waiter> _line = [];
    private int _running;

    /// <summary>Places that are taken.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>How long the line is.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _line.Count;
            }
        }
    }

    /// <summary>Takes a place, to be given back by disposing; null where the client has to wait.</summary>
    public IDisposable? TryEnter(ClientIdentity? client)
    {
        lock (_lock)
        {
            // Every client that may have a free place has been given one: nobody in the line is overtaken.
            return MayRun(client) ? Take(client) : null;
        }
    }

    /// <summary>Waits in the line; null where the line is full, or the client's part of it.</summary>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public async ValueTask<IDisposable?> EnterAsync(ClientIdentity? client, CancellationToken cancellation)
    {
        LinkedListNode<Waiter> place;
        lock (_lock)
        {
            if (MayRun(client))
            {
                return Take(client);
            }

            var share = ShareOf(client);
            if (_line.Count >= waiting || share?.Waiting >= _mostWaiting)
            {
                return null;
            }

            if (share is not null)
            {
                share.Waiting++;
            }

            place = _line.AddLast(new Waiter(client));
        }

        using var end = cancellation.Register(() => GiveUp(place, cancellation));
        return await place.Value.Turn.Task.ConfigureAwait(false);
    }

    private void GiveUp(LinkedListNode<Waiter> place, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (place.List is null)
            {
                return;
            }

            LeaveLine(place);
        }

        place.Value.Turn.TrySetCanceled(cancellation);
    }

    private void Leave(ClientIdentity? client)
    {
        lock (_lock)
        {
            _running--;
            if (client is { } known)
            {
                _shares[known].Running--;
                Forget(known);
            }

            if (Next() is not { } next)
            {
                return;
            }

            LeaveLine(next);
            next.Value.Turn.TrySetResult(Take(next.Value.Client));
        }
    }

    // Among the clients that may run, the one that runs least goes first; among one client's requests, the oldest.
    private LinkedListNode<Waiter>? Next()
    {
        LinkedListNode<Waiter>? next = null;
        var least = int.MaxValue;
        for (var place = _line.First; place is not null; place = place.Next)
        {
            var runs = place.Value.Client is { } client ? _shares[client].Running : 0;
            if (runs < least && MayRun(place.Value.Client))
            {
                (next, least) = (place, runs);
            }
        }

        return next;
    }

    private bool MayRun(ClientIdentity? client) =>
        _running < running && !(client is { } known && _shares.TryGetValue(known, out var share) && share.Running >= _mostRunning);

    private Place Take(ClientIdentity? client)
    {
        _running++;
        if (ShareOf(client) is { } share)
        {
            share.Running++;
        }

        return new Place(this, client);
    }

    private void LeaveLine(LinkedListNode<Waiter> place)
    {
        _line.Remove(place);
        if (place.Value.Client is { } client)
        {
            _shares[client].Waiting--;
            Forget(client);
        }
    }

    private Share? ShareOf(ClientIdentity? client)
    {
        if (client is not { } known)
        {
            return null;
        }

        if (!_shares.TryGetValue(known, out var share))
        {
            share = new Share();
            _shares.Add(known, share);
        }

        return share;
    }

    // Shares of recent clients are kept, a few of them, so that a busy client's is not made anew each time.
    private void Forget(ClientIdentity client)
    {
        const int Kept = 64;
        if (_shares.Count > Kept && _shares[client] is { Running: 0, Waiting: 0 })
        {
            _shares.Remove(client);
        }
    }

    private sealed class Share
    {
        public int Running { get; set; }

        public int Waiting { get; set; }
    }

    private sealed record Waiter(ClientIdentity? Client)
    {
        public TaskCompletionSource<IDisposable> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Place(ClientPlaces places, ClientIdentity? client) : IDisposable
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
