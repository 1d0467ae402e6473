namespace KnowledgeGraph.Server.Streams;

/// <summary>Tells listeners that another release is served; they read the details from the release itself.</summary>
public sealed class ReleaseActivations : IObservable<string>
{
    private readonly Lock _lock = new();
    private readonly List<IObserver<string>> _observers = [];

    /// <summary>Whether anybody listens.</summary>
    public bool HasListeners
    {
        get
        {
            lock (_lock)
            {
                return _observers.Count > 0;
            }
        }
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(IObserver<string> observer)
    {
        lock (_lock)
        {
            _observers.Add(observer);
        }

        return new Listening(this, observer);
    }

    /// <summary>Says that a release has become the served one.</summary>
    public void Announce(string releaseId)
    {
        IObserver<string>[] observers;
        lock (_lock)
        {
            observers = [.. _observers];
        }

        foreach (var observer in observers)
        {
            observer.OnNext(releaseId);
        }
    }

    private sealed class Listening(ReleaseActivations activations, IObserver<string> observer) : IDisposable
    {
        public void Dispose()
        {
            lock (activations._lock)
            {
                activations._observers.Remove(observer);
            }
        }
    }
}
