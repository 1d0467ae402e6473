using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Streams;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>A null variable at an argument that may not be null is the error of that field, by whichever way the request comes.</summary>
public abstract class NullVariableTests(ServerFixture fixture, SampleService sample) : IClassFixture<ServerFixture>
{
    private const string Echo = "query ($n: Int = 1) { hello a: echo(number: $n) b: echo(number: 2) }";
    private const string Subscription = "subscription ($n: Int) { ticks(least: $n) }";

    private readonly TestServer _server = fixture.Server;

    [Fact]
    public async Task The_field_is_null_and_the_rest_is_answered_whether_or_not_the_document_is_known()
    {
        await using var server = await TestServer.StartAsync();
        var first = await server.PostAsync(Echo, new { n = (int?)null });
        var given = await server.PostAsync(Echo, new { n = 3 });
        var again = await server.PostAsync(Echo, new { n = (int?)null });
        var left = await server.PostAsync(Echo);
        var wrong = await server.PostAsync(Echo, new { n = "three" });

        Assert.All([first, again], RequireFieldError);
        Assert.Equal(1, server.Services.GetRequiredService<DocumentSource>().CachedDocuments);
        Assert.Equal("""{"hello":"It's me","a":3,"b":2}""", given.Data.GetRawText());
        Assert.Equal("""{"hello":"It's me","a":1,"b":2}""", left.Data.GetRawText());
        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.InvalidVariable), (wrong.Status, wrong.Code));
    }

    [Fact]
    public async Task A_document_by_hash_and_one_by_GET_answer_alike()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Echo)));
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } };
        var variables = new { n = (int?)null };
        var stored = await _server.PostJsonAsync(JsonSerializer.Serialize(new { query = Echo, variables, extensions }));
        var byHash = await _server.PostJsonAsync(JsonSerializer.Serialize(new { variables, extensions }));
        var got = await _server.SendAsync(
            HttpMethod.Get,
            $"/graphql?query={Uri.EscapeDataString(Echo)}&variables={Uri.EscapeDataString("""{"n":null}""")}",
            "application/graphql-response+json");

        Assert.All([stored, byHash, got], RequireFieldError);
    }

    [Fact]
    public async Task In_a_batch_it_is_one_fields_error()
    {
        var requests = await _server.PostJsonAsync(
            JsonSerializer.Serialize(
                new object[] { new { query = Echo, variables = new { n = (int?)null } }, new { query = "{ hello }" } }));
        var variables = await _server.PostJsonAsync(
            JsonSerializer.Serialize(new { query = Echo, variables = new object[] { new { n = (int?)null }, new { n = 5 } } }));

        var entries = requests.Json.EnumerateArray().Concat(variables.Json.EnumerateArray()).ToList();
        Assert.Equal("""{"hello":"It's me","a":null,"b":2}""", entries[0].GetProperty("data").GetRawText());
        Assert.Equal("""{"hello":"It's me"}""", entries[1].GetProperty("data").GetRawText());
        Assert.Equal("""{"hello":"It's me","a":null,"b":2}""", entries[2].GetProperty("data").GetRawText());
        Assert.Equal("""{"hello":"It's me","a":5,"b":2}""", entries[3].GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Asked_for_its_cost_the_request_is_not_refused()
    {
        var reply = await _server.PostJsonAsync(
            JsonSerializer.Serialize(new { query = Echo, variables = new { n = (int?)null } }),
            cost: "validate");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Null(reply.Code);
    }

    [Fact]
    public async Task A_stream_that_its_root_field_cannot_have_is_told_so_before_any_event()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await SocketClient.InitialisedAsync(server);
        await socket.SendAsync(JsonSerializer.Serialize(
            new { id = "1", type = "subscribe", payload = new { query = Subscription, variables = new { n = (int?)null } } }));
        var message = (await socket.ReadAsync()).ToString();
        var events = await server.PostJsonAsync(
            JsonSerializer.Serialize(new { query = Subscription, variables = new { n = (int?)null } }),
            "text/event-stream");

        Assert.All([message, events.Text], text =>
        {
            Assert.Contains("least may not be null, and the request gives null for $n.", text, StringComparison.Ordinal);
            Assert.Contains("\"path\":[\"ticks\"]", text, StringComparison.Ordinal);
        });
        Assert.Equal(0, server.Ticks.Listeners);
    }

    [SkippableFact]
    public async Task Each_event_of_a_subscription_has_the_error_of_the_field()
    {
        using var service = new InProcessService(sample.OpenStore());
        var query = "subscription ($v: Boolean = true) { releaseActivated { id @include(if: $v) } }";
        var known = await service.SubscribedAsync(query);
        var reply = await service.SubscribedAsync(query, new Dictionary<string, object?> { ["v"] = null });

        Assert.False(known.TryGetProperty("errors", out _), known.ToString());
        Assert.Equal(JsonValueKind.Null, reply.GetProperty("data").ValueKind);
        Assert.Equal("releaseActivated", reply.GetProperty("errors")[0].GetProperty("path")[0].GetString());
    }

    [SkippableFact]
    public async Task A_table_is_refused_with_the_fields_error()
    {
        var query = "query ($v: DiseaseFilterInput = {}) { diseases(where: { and: [$v] }) { nodes { curie } } }";
        using var content = new StringContent(
            JsonSerializer.Serialize(new { query, variables = new { v = (object?)null } }),
            Encoding.UTF8,
            "application/json");
        using var response = await sample.Served.Http.PostAsync($"{sample.Served.BaseUrl}/graphql/table", content);
        var reply = await Reply.ReadAsync(response);

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.InvalidArgument), (reply.Status, reply.Code));
        Assert.Contains("where.and[0] may not be null", reply.Text, StringComparison.Ordinal);
    }

    private static void RequireFieldError(Reply reply)
    {
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("""{"hello":"It's me","a":null,"b":2}""", reply.Data.GetRawText());
        var error = Assert.Single(reply.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal("number may not be null, and the request gives null for $n.", error.GetProperty("message").GetString());
        Assert.Equal("""["a"]""", error.GetProperty("path").GetRawText());
        Assert.Equal(ErrorCodes.InvalidArgument, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    public sealed class OnSqlite(ServerFixture fixture, SqliteSample sample)
        : NullVariableTests(fixture, sample),
        IClassFixture<SqliteSample>;

    public sealed class OnPostgres(ServerFixture fixture, PostgresSample sample)
        : NullVariableTests(fixture, sample),
        IClassFixture<PostgresSample>;
}
