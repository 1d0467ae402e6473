using System.Collections.Concurrent;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Requests;

/// <summary>
/// Counts the work of a request that its cost could not foresee, because it depends on the records that are found: before it is done, in
/// the units of field cost, and in bytes that are held until the reply is there. All operations of a batch share one.
/// </summary>
/// <param name="maxBytes">Bytes that may be held at once.</param>
public sealed class RequestWork(long maxBytes)
{
    private readonly ConcurrentDictionary<object, long> _paid = [];
    private readonly Dictionary<object, bool> _guesses = [];
    private long _units;
    private long _unitsOfRate;
    private long _allowed = long.MaxValue;
    private long _bytes;
    private long _leftForGuesses = long.MaxValue;
    private WorkRefusedException? _refusal;

    /// <summary>Units so far.</summary>
    public long Units => Interlocked.Read(ref _units);

    /// <summary>Units of work that the request has caused, and that counts for its client's rate alone.</summary>
    public long UnitsOfRate => Interlocked.Read(ref _unitsOfRate);

    /// <summary>Why the request must end; null as long as it may go on.</summary>
    internal WorkRefusedException? Refusal => Volatile.Read(ref _refusal);

    /// <summary>Says how much is left beside the cost that was counted beforehand.</summary>
    internal void Allow(long units)
    {
        Interlocked.Exchange(ref _allowed, units);
        lock (_guesses)
        {
            _leftForGuesses = units - (units / 10);
        }
    }

    /// <summary>
    /// Whether what a text that names nothing may have been meant to be is looked for, and counts it if so. Guesses have nine tenths of
    /// what is
    /// allowed: a request with ever so many unknown names is answered, without candidates for those after that.
    /// </summary>
    /// <exception cref="WorkRefusedException">The request has done too much else.</exception>
    internal bool MayGuess(object what, long units)
    {
        lock (_guesses)
        {
            if (!_guesses.TryGetValue(what, out var may))
            {
                may = _leftForGuesses > 0;
                _guesses.Add(what, may);
                SpendOnGuesses(may ? units : 0);
            }

            return may;
        }
    }

    /// <summary>Counts what more a guess takes, once for what it is made for.</summary>
    /// <exception cref="WorkRefusedException">The request has done too much else.</exception>
    internal void SpendOnGuess(object what, long units)
    {
        lock (_guesses)
        {
            if (_guesses.TryAdd(what, true))
            {
                SpendOnGuesses(units);
            }
        }
    }

    private void SpendOnGuesses(long units)
    {
        _leftForGuesses -= units;
        Spend(units);
    }

    /// <summary>Counts work that is about to be done.</summary>
    /// <exception cref="WorkRefusedException">It is too much for one request.</exception>
    internal void Spend(long units)
    {
        if (Interlocked.Add(ref _units, units) > Interlocked.Read(ref _allowed))
        {
            Refuse(WorkRefusedException.TooCostly());
        }
    }

    /// <summary>
    /// Counts work that depends on what the process happens to have at hand: neither whether the request is answered nor what is told of
    /// its cost may depend on that.
    /// </summary>
    internal void SpendOfRate(long units) => Interlocked.Add(ref _unitsOfRate, units);

    /// <summary>
    /// Counts work that is done again each time a reply is written anew, which is not the request's doing: once for what it is done for.
    /// </summary>
    /// <exception cref="WorkRefusedException">It is too much for one request.</exception>
    internal void SpendOnce(object what, long units)
    {
        if (_paid.TryAdd(what, units))
        {
            Spend(units);
        }
    }

    /// <summary>Counts memory that is about to be taken.</summary>
    /// <exception cref="WorkRefusedException">It is too much for one request.</exception>
    internal void Hold(long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) > maxBytes)
        {
            Refuse(WorkRefusedException.TooLarge(maxBytes));
        }
    }

    private void Refuse(WorkRefusedException refusal)
    {
        Volatile.Write(ref _refusal, refusal);
        throw refusal;
    }
}
