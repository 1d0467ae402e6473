using GraphQL;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Execution;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Our service without HTTP: an operation's text in, the reply's text out.</summary>
internal sealed class InProcessService : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly ServedReleases _releases;
    private readonly OperationRunner _runner;
    private readonly ReplyWriter _writer;

    public InProcessService(string dataFolder, Action<ServerOptions>? configure = null)
        : this(ReleaseStores.InFolder(dataFolder, TimeProvider.System), configure)
    {
    }

    /// <summary>Of a store, which is disposed with it.</summary>
    public InProcessService(ReleaseStore store, Action<ServerOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddKnowledgeGraph(configure);
        services.AddServedReleases(store);
        _services = services.BuildServiceProvider();
        _releases = _services.GetRequiredService<ServedReleases>();
        _releases.Follow();
        _runner = _services.GetRequiredService<OperationRunner>();
        _writer = _services.GetRequiredService<ReplyWriter>();
    }

    /// <summary>The release in memory.</summary>
    public GraphImage Graph
    {
        get
        {
            using var lease = (IGraphLease)_releases.Acquire()!;
            return lease.Graph;
        }
    }

    /// <summary>Turns to the release that the pointer names, as a server does every second.</summary>
    public void Follow() => _releases.Follow();

    public async Task<string> AskAsync(string query, Inputs variables)
    {
        using var lease = _releases.Acquire()!;
        var result = await _runner.RunAsync(
            query,
            null,
            variables,
            new RequestContext(lease, "benchmark"),
            _services,
            CancellationToken.None);
        return _writer.ToText(result);
    }

    public void Dispose() => _services.Dispose();
}
