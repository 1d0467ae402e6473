using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>A sample, served: the small one of <see cref="SampleStore"/>, or the one of the first start.</summary>
public abstract class SampleService : IDisposable
{
    /// <summary>Options of kg that name the store.</summary>
    internal abstract string[] Options { get; }

    internal abstract ServedFolder Served { get; }

    /// <summary>Opens the store that is served.</summary>
    internal abstract ReleaseStore OpenStore();

    /// <summary>Serves it once more, in another way.</summary>
    internal ServedFolder ServeAgain(IReadOnlyDictionary<string, string> environment)
    {
        // The first has built the release.
        _ = Served;
        return ServedFolder.Of(Options, environment: environment);
    }

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
