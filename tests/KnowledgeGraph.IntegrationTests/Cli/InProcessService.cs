using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Execution;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The service over a store within the test's own process, so that a test can look behind it.</summary>
internal sealed class InProcessService : IDisposable
{
    private readonly ServiceProvider _services;

    public InProcessService(string folder, Action<ServerOptions>? configure = null)
        : this(ReleaseStores.InFolder(folder, TimeProvider.System), configure)
    {
    }

    public InProcessService(ReleaseStore store, Action<ServerOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddKnowledgeGraph(configure);
        services.AddServedReleases(store);
        _services = services.BuildServiceProvider();
        Releases.Follow();
    }

    public ServedReleases Releases => _services.GetRequiredService<ServedReleases>();

    public ServedSchema Schema => _services.GetRequiredService<ServedSchema>();

    public Task<JsonElement> QueryAsync(string query, IReadOnlyDictionary<string, object?>? variables = null) =>
        RunAsync(query, variables, isSubscription: false);

    /// <summary>The answer of a subscription to one event.</summary>
    public Task<JsonElement> SubscribedAsync(string query, IReadOnlyDictionary<string, object?>? variables = null) =>
        RunAsync(query, variables, isSubscription: true);

    public void Dispose() => _services.Dispose();

    private async Task<JsonElement> RunAsync(string query, IReadOnlyDictionary<string, object?>? variables, bool isSubscription)
    {
        using var lease = Releases.Acquire()!;
        var inputs = variables is null ? Inputs.Empty : new Inputs(new Dictionary<string, object?>(variables));
        var result = await _services.GetRequiredService<OperationRunner>()
            .RunAsync(
                query,
                null,
                inputs,
                new RequestContext(lease, "a test") { CarriesSubscriptions = isSubscription },
                _services,
                CancellationToken.None);
        return JsonSerializer.Deserialize<JsonElement>(_services.GetRequiredService<ReplyWriter>().ToText(result));
    }
}
