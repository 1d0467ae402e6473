namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>A subscription that never says anything.</summary>
public sealed class SilentTicks : IObservable<object?>, IDisposable
{
    public IDisposable Subscribe(IObserver<object?> observer) => this;

    public void Dispose()
    {
        // Nothing is held.
    }
}
