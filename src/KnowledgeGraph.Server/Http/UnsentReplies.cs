using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Replies that wait for their clients to read them. Each has a time in all; a client that leaves much unread gets nothing more, and when
/// all of it together is too much, the client that leaves most unread loses its oldest reply. What goes out at once, as nearly everything
/// does, is not counted.
/// </summary>
internal sealed partial class UnsentReplies(LoadLimits limits, RequestLimits requestLimits, ILogger<UnsentReplies> logger)
{
    private readonly TimeSpan _timeout = requestLimits.SendTimeout;
    private readonly Lock _lock = new();
    // The oldest first.
    private readonly LinkedList<Unsent> _replies = [];
    private long _bytes;

    /// <summary>Bytes that wait.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Refuses a client that has not read what it asked for.</summary>
    /// <exception cref="RequestRefusedException">It has left too much unread.</exception>
    public void RequireRoom(ClientIdentity? client)
    {
        if (client is not { } known || Bytes < limits.MaxUnsentBytesPerClient)
        {
            return;
        }

        lock (_lock)
        {
            if (_replies.Where(reply => reply.Client == known).Sum(reply => reply.Bytes) < limits.MaxUnsentBytesPerClient)
            {
                return;
            }
        }

        throw new RequestRefusedException(new RequestFault(
            StatusCodes.Status429TooManyRequests,
            ErrorCodes.TooMuchUnread,
            $"This client has more than {limits.MaxUnsentBytesPerClient} bytes of replies to read before it may ask for more.")
        { RetryAfter = TimeSpan.FromSeconds(1) });
    }

    /// <summary>Follows a reply that is being sent to its end.</summary>
    /// <param name="http">The request that it answers.</param>
    /// <param name="bytes">How much of it is held until then.</param>
    /// <param name="sending">The sending, which has begun.</param>
    public Task SendAsync(HttpContext http, long bytes, Task sending) => sending.IsCompleted ? sending : FollowAsync(http, bytes, sending);

    private async Task FollowAsync(HttpContext http, long bytes, Task sending)
    {
        using var end = new CancellationTokenSource(_timeout);
        var place = new LinkedListNode<Unsent>(new Unsent(Caller.ClientOf(http), bytes, http, end));
        lock (_lock)
        {
            _replies.AddLast(place);
            _bytes += bytes;
            MakeRoom();
        }

        // The request cannot end while it is being cut off: its context is the next one's then.
        await using var cut = end.Token.Register(() => CutOff(place)).ConfigureAwait(false);
        try
        {
            await sending.ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                Remove(place);
            }
        }
    }

    private void CutOff(LinkedListNode<Unsent> place)
    {
        bool isInTheWay;
        lock (_lock)
        {
            isInTheWay = place.List is null;
        }

        if (isInTheWay)
        {
            LogTooMuch(logger, place.Value.Http.TraceIdentifier, limits.MaxUnsentBytes);
        }
        else
        {
            LogTooSlow(logger, place.Value.Http.TraceIdentifier, _timeout.TotalSeconds);
        }

        place.Value.Http.Abort();
    }

    private void MakeRoom()
    {
        while (_bytes > limits.MaxUnsentBytes && _replies.Count > 1)
        {
            var most = _replies.GroupBy(reply => reply.Client).MaxBy(client => client.Sum(reply => reply.Bytes))!.Key;
            var oldest = _replies.First!;
            while (oldest.Value.Client != most)
            {
                oldest = oldest.Next!;
            }

            Remove(oldest);
            // Off this stack: what it ends takes the lock.
            _ = Task.Run(() => EndAsync(oldest.Value.End));
        }
    }

    private static async Task EndAsync(CancellationTokenSource end)
    {
        try
        {
            await end.CancelAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // It has been read to its end in the meantime.
        }
    }

    private void Remove(LinkedListNode<Unsent> place)
    {
        if (place.List is not null)
        {
            _replies.Remove(place);
            _bytes -= place.Value.Bytes;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Request {TraceId}: its reply was not read within {Seconds} s and is cut off")]
    private static partial void LogTooSlow(ILogger logger, string traceId, double seconds);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Request {TraceId}: its reply is cut off, for more than {Bytes} bytes wait to be read")]
    private static partial void LogTooMuch(ILogger logger, string traceId, long bytes);

    private sealed record Unsent(ClientIdentity? Client, long Bytes, HttpContext Http, CancellationTokenSource End);
}
