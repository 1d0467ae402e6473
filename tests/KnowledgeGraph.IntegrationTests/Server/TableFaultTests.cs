using System.Net;
using System.Net.Http.Json;
using GraphQL.Types;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Faults of ours at the address of tables, on a schema whose list cannot say how long it is.</summary>
public sealed class TableFaultTests
{
    [Theory]
    [InlineData("{ things { nodes { name } } }")]
    [InlineData("{ broken { name } }")]
    public async Task A_fault_of_ours_is_a_reply_with_a_trace_id_and_is_logged(string query)
    {
        await using var server = await TestServer.StartAsync(schema: new GraphQL.Types.Schema { Query = Query() });
        using var content = JsonContent.Create(new { query });

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql/table", "text/csv", content);

        Assert.Equal((HttpStatusCode.InternalServerError, ErrorCodes.InternalError), (reply.Status, reply.Code));
        Assert.DoesNotContain("secret", reply.Text, StringComparison.Ordinal);
        var traceId = reply.FirstError.GetProperty("extensions").GetProperty("traceId").GetString()!;
        Assert.Contains(server.Log.Lines, line => line.StartsWith($"Error Request {traceId} met a fault", StringComparison.Ordinal));
    }

    private static ObjectGraphType Query()
    {
        var thing = new ObjectGraphType { Name = "Thing" };
        thing.Field<StringGraphType>("name").Resolve(_ => "a thing");
        var page = new ObjectGraphType { Name = "PageInfo" };
        page.Field<BooleanGraphType>("hasNextPage").Resolve(_ => false);
        page.Field<StringGraphType>("endCursor").Resolve(_ => null);
        var things = new ObjectGraphType { Name = "Things" };
        things.Field("nodes", new ListGraphType(thing)).Resolve(_ => new[] { "one" });
        things.Field("pageInfo", page).Resolve(_ => "page");
        things.Field<IntGraphType>("totalCount").Resolve(_ => null);
        var query = new ObjectGraphType { Name = "Query" };
        query.Field("things", things).Argument<IntGraphType>("first").Argument<StringGraphType>("after").Resolve(_ => "things");
        query.Field("broken", new ListGraphType(thing)).Resolve(_ => throw new InvalidOperationException("secret detail"));
        return query;
    }
}
