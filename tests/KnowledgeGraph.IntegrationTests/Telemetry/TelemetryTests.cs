using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Telemetry;

/// <summary>The telemetry of the process: enough to monitor it, and nothing about the content of requests.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Canary = "canary4711";

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-telemetry-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Metrics_logs_and_traces_are_there_and_hold_nothing_a_client_wrote()
    {
        var sent = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await StartCollectorAsync(sent);
        using var served = new ServedFolder(_folder, environment: new Dictionary<string, string>
        {
            ["KnowledgeGraph__Telemetry__Prometheus"] = "true",
            ["Logging__Console__FormatterName"] = "json",
            ["Logging__LogLevel__Default"] = "Debug",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.Single(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "300",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "300",
        });
        await AskAsync(served);
        var metrics = await served.Http.GetStringAsync($"{served.BaseUrl}/metrics");
        bool Came(string path, string what) => sent.Any(one => one.Path == path && one.Body.Contains(what, StringComparison.Ordinal));
        // Spans and metrics come in several posts.
        for (var tries = 0; tries < 100 && !(Came("/v1/traces", "kg.batch.size") && Came("/v1/metrics", "kg.release.age")); tries++)
        {
            await Task.Delay(100);
        }

        foreach (var expected in new[]
        {
            "kg_operation_duration_seconds_bucket", "kg_operation_cost_bucket", "kg_loader_batch_size_bucket", "kg_requests_rejected_total",
            "kg_release_age_seconds",
            "kg_requests_running", "kg_streams_open", "http_server_request_duration_seconds_bucket", "kg_reason=\"VALIDATION_FAILED\"",
            "graphql_operation_name=\"Asked\"",
        })
        {
            Assert.Contains(expected, metrics, StringComparison.Ordinal);
        }

        Assert.True(Came("/v1/traces", "kg.batch.size"), "no span of a loader's batch");
        Assert.True(Came("/v1/metrics", "kg.release.age"), "no age of the release");
        Assert.All(sent, one => Assert.DoesNotContain(Canary, one.Body, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Canary, metrics, StringComparison.OrdinalIgnoreCase);
        var lines = served.Lines.Where(line => line.StartsWith('{')).ToList();
        Assert.Contains(lines, line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("State").TryGetProperty("Code", out _));
        Assert.All(served.Lines, line => Assert.DoesNotContain(Canary, line, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Metrics_are_not_given_unless_switched_on_and_then_at_their_own_port_alone()
    {
        using (var silent = new ServedFolder(_folder))
        {
            using var none = await silent.Http.GetAsync($"{silent.BaseUrl}/metrics");
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }

        var port = Loopback.FreePort();
        using var served = new ServedFolder(
            ["serve", "--data", _folder, "--urls", $"http://127.0.0.1:0;http://127.0.0.1:{port}"],
            new Dictionary<string, string>
            {
                ["KnowledgeGraph__Telemetry__Prometheus"] = "true",
                ["KnowledgeGraph__Telemetry__MetricsPort"] = $"{port}",
            });
        using var own = await served.Http.GetAsync($"http://127.0.0.1:{port}/metrics");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        // A made-up host name does not help either.
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{served.BaseUrl}/metrics")
        {
            Headers = { Host = $"localhost:{port}" },
        };
        using var elsewhere = await served.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    private static async Task AskAsync(ServedFolder served)
    {
        var literal = $$"""query Asked { disease(id: "{{Canary}}") { name } search(text: "{{Canary}}") { totalCount } diseases(where: { """
            + $$"""name: { contains: "{{Canary}}" } }) { totalCount nodes { name } } }""";
        await served.QueryAsync(literal);
        await served.QueryAsync("query Asked($id: String!) { disease(id: $id) { name } }", new { id = Canary });
        await served.QueryAsync("query Asked { release { loadReport { file } } diseases(first: 3) { nodes { name citations(first: 3) { "
            + "nodes { title authors { lastName } } } } } }");
        await served.QueryAsync($$"""{ disease(id: "{{Canary}}") { noSuchField } }""");
        await served.QueryAsync($$"""{ disease(id: "{{Canary}}" """);
        await served.QueryAsync($$"""{ diseases(after: "{{Canary}}") { totalCount } }""");
        await served.QueryAsync("query ($n: Int) { diseases(first: $n) { totalCount } }", new { n = Canary });
        await served.QueryAsync(
            "query Asked($text: String!) { annotate(text: $text) { spans { text } } }",
            new { text = $"{Canary} has seizures" });
        await served.QueryAsync($$"""query Asked { annotate(text: "{{Canary}} has seizures") { spans { text } } }""");
        await served.QueryAsync(
            "query Asked($text: String!) { annotate(text: $text) { spans { text } } }",
            new { text = new[] { Canary } });
        await served.QueryAsync(
            "query Asked($text: String!) { diagnose(text: $text) { observed { name } nextQuestions { chance } } }",
            new { text = $"{Canary} has seizures" });
        await served.QueryAsync(
            "query Asked($seen: [String!]) { diagnose(observed: $seen) { problems { message } } }",
            new { seen = new[] { Canary } });
        await served.QueryAsync(
            "query Asked($packet: String!) { diagnose(phenopacket: $packet) { problems { message } } }",
            new { packet = $$"""{ "id": "{{Canary}}", "{{Canary}}": 1 }""" });
        (await served.Http.PostAsync(
            $"{served.BaseUrl}/diagnose/phenopacket",
            new StringContent($$"""{ "id": "{{Canary}}", {{Canary}} }""", Encoding.UTF8, "application/json"))).Dispose();
        (await served.Http.PostAsync(
            $"{served.BaseUrl}/diagnose",
            new FormUrlEncodedContent([KeyValuePair.Create("note", $"{Canary} has seizures")]))).Dispose();
        using var get = new HttpRequestMessage(
            HttpMethod.Get,
            $"{served.BaseUrl}/graphql?query={WebUtility.UrlEncode(literal)}&{Canary}={Canary}");
        get.Headers.TryAddWithoutValidation("User-Agent", Canary);
        get.Headers.TryAddWithoutValidation("X-API-Key", Canary);
        get.Headers.TryAddWithoutValidation("Referer", $"http://{Canary}.example/");
        (await served.Http.SendAsync(get)).Dispose();
        (await served.Http.PostAsJsonAsync($"{served.BaseUrl}/graphql", new { documentId = Canary })).Dispose();
        (await served.Http.PostAsync($"{served.BaseUrl}/graphql", new StringContent(Canary, Encoding.UTF8, "application/json"))).Dispose();
    }

    private static async Task<WebApplication> StartCollectorAsync(ConcurrentQueue<(string Path, string Body)> sent)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            sent.Enqueue((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        });
        await app.StartAsync();
        return app;
    }
}
