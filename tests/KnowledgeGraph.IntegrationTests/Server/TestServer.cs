using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GraphQL.Types;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The service on real Kestrel at a free loopback port, with a small schema and named releases.</summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Gauges _gauges;

    private TestServer(WebApplication app, FakeReleases releases, CollectedLog log, HttpClient client)
    {
        _app = app;
        _gauges = new Gauges(app.Services);
        Releases = releases;
        Log = log;
        Client = client;
    }

    public FakeReleases Releases { get; }

    public CollectedLog Log { get; }

    public HttpClient Client { get; }

    /// <summary>Drives the subscription of <see cref="TestSchema"/>.</summary>
    public Ticker Ticks => ((TestSchema)Services.GetRequiredService<ISchema>()).Ticks;

    public IServiceProvider Services => _app.Services;

    public static async Task<TestServer> StartAsync(Action<ServerOptions>? configure = null, ISchema? schema = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var log = new CollectedLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var releases = new FakeReleases();
        builder.Services.AddKnowledgeGraph(options =>
        {
            options.DrainDelay = TimeSpan.Zero;
            // The threads are those of all tests that run: what waits for one says nothing about this server.
            options.Load.MaxPending = options.Load.MaxPendingAtOnce = 100_000;
            configure?.Invoke(options);
        });
        builder.Services.AddSingleton(schema ?? new TestSchema());
        builder.Services.AddSingleton<IReleaseSource>(releases);
        var app = builder.Build();
        app.UseTrustedProxies();
        app.UseUnknownAddresses();
        app.MapKnowledgeGraph();
        await app.StartAsync();
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        // Generous: no answer may take that long, whatever was sent.
        var client = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(20) };
        return new TestServer(app, releases, log, client);
    }

    public Task StopAsync() => _app.StopAsync();

    /// <summary>Requests that run or stand in the line.</summary>
    public long Admitted => _gauges.Sum("kg.requests.running", "kg.requests.waiting");

    /// <summary>Waits until so many requests run or stand in the line.</summary>
    public async Task HoldsAsync(long requests)
    {
        for (var waited = 0; Admitted != requests && waited < 4_000; waited++)
        {
            await Task.Delay(5);
        }

        Assert.Equal(requests, Admitted);
    }

    /// <summary>Posts a document and takes the newer media type, so that the status tells refusals apart.</summary>
    public Task<Reply> PostAsync(string query, object? variables = null, string? operationName = null) =>
        PostJsonAsync(JsonSerializer.Serialize(new { query, variables, operationName }));

    public async Task<Reply> PostJsonAsync(string body, string accept = "application/graphql-response+json", string? cost = null)
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return await SendAsync(HttpMethod.Post, "/graphql", accept, content, cost);
    }

    public async Task<Reply> SendAsync(
        HttpMethod method, string address, string? accept = null, HttpContent? content = null, string? cost = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (cost is not null)
        {
            request.Headers.Add("GraphQL-Cost", cost);
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await Client.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _gauges.Dispose();
        await _app.DisposeAsync();
    }
}
