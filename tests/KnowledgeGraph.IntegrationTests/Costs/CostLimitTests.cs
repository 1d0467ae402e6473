using System.Net;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Server;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Costs;

/// <summary>An operation that costs too much is refused before it runs, and every reply states its cost.</summary>
public sealed class CostLimitTests
{
    private const string Sized = "query ($n: Int) { books(first: $n) { nodes { title author { name } } } }";

    [Theory]
    [InlineData(18, null)]
    [InlineData(19, ErrorCodes.QueryTooCostly)]
    public async Task An_operation_may_have_the_field_cost_that_is_set(int rows, string? code)
    {
        // 11 + 1 for each author.
        await using var server = await TestServer.StartAsync(options => options.Costs.MaxFieldCost = 11 + 18, new BookSchema());

        var reply = await server.PostAsync(Sized, new { n = rows });

        Assert.Equal(code, reply.Code);
    }

    [Theory]
    [InlineData(18, null)]
    [InlineData(19, ErrorCodes.QueryTooCostly)]
    public async Task An_operation_may_have_the_type_cost_that_is_set(int rows, string? code)
    {
        // Root and connection, then book and author for each row.
        await using var server = await TestServer.StartAsync(options => options.Costs.MaxTypeCost = 2 + (18 * 2), new BookSchema());

        var reply = await server.PostAsync(Sized, new { n = rows });

        Assert.Equal(code, reply.Code);
    }

    [Fact]
    public async Task The_refusal_says_cost_and_limits_and_has_the_status_of_a_refused_document()
    {
        await using var server = await TestServer.StartAsync(options => options.Costs.MaxTypeCost = 50, new BookSchema());
        var body = JsonSerializer.Serialize(new { query = Sized, variables = new { n = 30 } });

        var newer = await server.PostJsonAsync(body);
        var json = await server.PostJsonAsync(body, "application/json");

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.QueryTooCostly), (newer.Status, newer.Code));
        Assert.Equal((HttpStatusCode.OK, ErrorCodes.QueryTooCostly), (json.Status, json.Code));
        Assert.False(newer.HasData);
        const string Cost = "\"fieldCost\":41,\"typeCost\":62,\"maxFieldCost\":150000,\"maxTypeCost\":50";
        Assert.StartsWith(
            $$"""{"code":"QUERY_TOO_COSTLY",{{Cost}},"costliest":{"path":""",
            newer.FirstError.GetProperty("extensions").GetRawText(),
            StringComparison.Ordinal);
        Assert.Equal($$"""{{{Cost}}}""", newer.Json.GetProperty("extensions").GetProperty("cost").GetRawText());
        Assert.Equal(0, server.Releases.Held);
    }

    [Fact]
    public async Task What_is_refused_was_not_run()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Costs.MaxTypeCost = 0;
            options.Requests.ExecutionTimeout = TimeSpan.FromSeconds(2);
        });

        var reply = await server.PostAsync("{ slow broken }");

        Assert.Equal(ErrorCodes.QueryTooCostly, reply.Code);
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("met a fault", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_that_is_wrong_is_told_so_whatever_it_costs()
    {
        await using var server = await TestServer.StartAsync(options => options.Costs.MaxTypeCost = 0);

        Assert.Equal(ErrorCodes.ValidationFailed, (await server.PostAsync("{ unknown }")).Code);
        Assert.Equal(ErrorCodes.InvalidVariable, (await server.PostAsync("query ($n: Int!) { echo(number: $n) }", new { n = "x" })).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("report")]
    public async Task Every_reply_says_what_it_cost(string? header)
    {
        await using var server = await TestServer.StartAsync(schema: new BookSchema());
        for (var time = 0; time < 2; time++)
        {
            var reply = await server.PostJsonAsync("""{"query":"{ book { title author { name } } }"}""", cost: header);

            Assert.Equal("A", reply.Data.GetProperty("book").GetProperty("author").GetProperty("name").GetString());
            Assert.Equal(
                """{"fieldCost":11,"typeCost":3,"maxFieldCost":150000,"maxTypeCost":100000}""",
                reply.Json.GetProperty("extensions").GetProperty("cost").GetRawText());
        }
    }

    [Fact]
    public async Task Validate_answers_the_cost_and_runs_nothing()
    {
        await using var server = await TestServer.StartAsync();
        for (var time = 0; time < 2; time++)
        {
            var reply = await server.PostJsonAsync("""{"query":"{ slow broken item { number } }"}""", cost: "validate");

            Assert.Equal((HttpStatusCode.OK, null), (reply.Status, reply.Code));
            Assert.Equal(JsonValueKind.Null, reply.Data.ValueKind);
            Assert.Equal(1, reply.Json.GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetInt32());
            Assert.Equal(2, reply.Json.GetProperty("extensions").GetProperty("cost").GetProperty("typeCost").GetInt32());
        }
    }

    [Theory]
    [InlineData("""{"query":"{ unknown }"}""", ErrorCodes.ValidationFailed)]
    [InlineData("""{"query":"query ($n: Int!) { echo(number: $n) }","variables":{"n":"x"}}""", ErrorCodes.InvalidVariable)]
    public async Task Validate_refuses_what_running_would_refuse(string body, string code)
    {
        await using var server = await TestServer.StartAsync();
        await server.PostAsync("query ($n: Int!) { echo(number: $n) }", new { n = 1 });

        Assert.Equal(code, (await server.PostJsonAsync(body, cost: "validate")).Code);
    }

    [Fact]
    public async Task A_misspelled_header_is_refused_and_nothing_runs()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.PostJsonAsync("""{"query":"{ hello }"}""", cost: "validat");

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BadRequest), (reply.Status, reply.Code));
    }
}
