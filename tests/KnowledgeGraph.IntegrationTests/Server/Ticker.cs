namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Drives a subscription when a test says so.</summary>
public sealed class Ticker : IObservable<object?>
{
    private readonly List<IObserver<object?>> _observers = [];

    public int Listeners
    {
        get
        {
            lock (_observers)
            {
                return _observers.Count;
            }
        }
    }

    public IDisposable Subscribe(IObserver<object?> observer)
    {
        lock (_observers)
        {
            _observers.Add(observer);
        }

        return new Listening(this, observer);
    }

    public void Tick() => Tell(observer => observer.OnNext(null));

    public void End() => Tell(observer => observer.OnCompleted());

    private void Tell(Action<IObserver<object?>> tell)
    {
        IObserver<object?>[] observers;
        lock (_observers)
        {
            observers = [.. _observers];
        }

        foreach (var observer in observers)
        {
            tell(observer);
        }
    }

    private sealed class Listening(Ticker ticker, IObserver<object?> observer) : IDisposable
    {
        public void Dispose()
        {
            lock (ticker._observers)
            {
                ticker._observers.Remove(observer);
            }
        }
    }
}
