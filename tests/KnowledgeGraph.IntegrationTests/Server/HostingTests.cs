using System.Net;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Ide;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

public sealed class HostingTests
{
    [Fact]
    public async Task Without_a_release_the_process_is_live_but_not_ready()
    {
        await using var server = await TestServer.StartAsync();
        server.Releases.Active = null;

        var live = await server.SendAsync(HttpMethod.Get, "/health/live");
        var ready = await server.SendAsync(HttpMethod.Get, "/health/ready");
        var query = await server.PostAsync("{ hello }");

        Assert.Equal(HttpStatusCode.OK, live.Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal("loading", ready.Json.GetProperty("status").GetString());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, ErrorCodes.NotReady), (query.Status, query.Code));
        Assert.True(query.Headers.Contains("Retry-After"));
    }

    [Fact]
    public async Task With_a_release_it_is_ready_and_says_which()
    {
        await using var server = await TestServer.StartAsync();
        var ready = await server.SendAsync(HttpMethod.Get, "/health/ready");

        Assert.Equal(HttpStatusCode.OK, ready.Status);
        Assert.Equal("test-1", ready.Json.GetProperty("release").GetString());
        Assert.Equal(0, server.Releases.Held);
    }

    [Fact]
    public async Task On_stop_readiness_says_no_first_and_requests_in_flight_are_answered()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.DrainDelay = TimeSpan.FromMilliseconds(1_500);
            options.Requests.ExecutionTimeout = TimeSpan.FromMilliseconds(2_000);
        });
        var inFlight = server.PostAsync("{ slow }");
        while (server.Releases.Held == 0)
        {
            await Task.Delay(5);
        }

        var stopping = server.StopAsync();
        var ready = await server.SendAsync(HttpMethod.Get, "/health/ready");
        var late = await server.PostAsync("{ hello }");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal("draining", ready.Json.GetProperty("status").GetString());
        Assert.True(late.HasData);
        Assert.Equal(ErrorCodes.ExecutionTimeout, (await inFlight).Code);
        await stopping;
        await Assert.ThrowsAsync<HttpRequestException>(() => server.PostAsync("{ hello }"));
    }

    [Fact]
    public async Task Named_origins_may_read_replies_and_others_may_not()
    {
        await using var server = await TestServer.StartAsync(options => options.CorsOrigins.Add("https://app.example"));

        Assert.Equal("https://app.example", await AllowedOriginAsync(server, "https://app.example", preflight: false));
        Assert.Equal("https://app.example", await AllowedOriginAsync(server, "https://app.example", preflight: true));
        Assert.Null(await AllowedOriginAsync(server, "https://other.example", preflight: false));
        Assert.Null(await AllowedOriginAsync(server, "https://other.example", preflight: true));
    }

    [Fact]
    public async Task No_origin_is_named_by_default()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Null(await AllowedOriginAsync(server, "https://app.example", preflight: false));
        Assert.Null(await AllowedOriginAsync(server, "https://app.example", preflight: true));
    }

    [Fact]
    public void Every_option_can_be_set_by_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["KnowledgeGraph:Path"] = "/api",
            ["KnowledgeGraph:Documents:MaxTokens"] = "7",
            ["KnowledgeGraph:Requests:MaxBodyBytes"] = "8",
            ["KnowledgeGraph:Requests:ExecutionTimeout"] = "00:00:09",
            ["KnowledgeGraph:Connections:MaxConcurrent"] = "10",
            ["KnowledgeGraph:TrustedDocuments:Mode"] = "Only",
            ["KnowledgeGraph:TrustedDocuments:Paths:0"] = AppContext.BaseDirectory,
            ["KnowledgeGraph:Ide:Kind"] = "GraphiQL",
            ["KnowledgeGraph:CorsOrigins:0"] = "https://app.example",
            ["KnowledgeGraph:ShutdownTimeout"] = "00:00:11",
        }).Build();
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddKnowledgeGraph()
            .BuildServiceProvider();
        var options = services.GetRequiredService<IOptions<ServerOptions>>().Value;
        var kestrel = services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;

        Assert.Equal("/api", options.Path);
        Assert.Equal(7, options.Documents.MaxTokens);
        Assert.Equal(TimeSpan.FromSeconds(9), options.Requests.ExecutionTimeout);
        Assert.Equal(TrustedDocumentMode.Only, options.TrustedDocuments.Mode);
        Assert.Equal([AppContext.BaseDirectory], options.TrustedDocuments.Paths);
        Assert.Equal(IdeKind.GraphiQL, options.Ide.Kind);
        Assert.Equal(["https://app.example"], options.CorsOrigins);
        Assert.Equal(16, kestrel.Limits.MaxRequestBodySize);
        Assert.Equal(10, kestrel.Limits.MaxConcurrentConnections);
        Assert.Equal(
            TimeSpan.FromSeconds(11),
            services.GetRequiredService<IOptions<Microsoft.Extensions.Hosting.HostOptions>>().Value.ShutdownTimeout);
    }

    private static async Task<string?> AllowedOriginAsync(TestServer server, string origin, bool preflight)
    {
        using var request = new HttpRequestMessage(preflight ? HttpMethod.Options : HttpMethod.Get, "/graphql?query=%7Bhello%7D");
        request.Headers.Add("Origin", origin);
        if (preflight)
        {
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "content-type");
        }

        using var response = await server.Client.SendAsync(request);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }
}
