using System.Net;
using KnowledgeGraph.Server.Requests;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The status codes of GraphQL over HTTP's draft of August 2026, where they are switched on.</summary>
public sealed class StatusCodeTests
{
    private const string Json = "application/json";
    private const string Response = "application/graphql-response+json";

    [Theory]
    [InlineData("""{"query":"{ hello }"}""", 200)]
    [InlineData("""{"query":"{ coded hello }"}""", 294)]
    [InlineData("""{"query":"{ missing }"}""", 294)]
    [InlineData("""{"query":"{"}""", 400)]
    [InlineData("NONSENSE", 400)]
    [InlineData("""{"query":""", 400)]
    [InlineData("""{"qeury":"{ hello }"}""", 422)]
    [InlineData("""{"query":7}""", 422)]
    [InlineData("""{"query":"query Q ($i: Int!) { echo(number: $i) }","variables":7}""", 422)]
    [InlineData("""{"query":"query Q ($i: Int!) { echo(number: $i) }","variables":[7]}""", 422)]
    [InlineData("""{"query":"query Q ($i: Int!) { echo(number: $i) }","variables":{"i":null}}""", 422)]
    [InlineData("""{"query":"{ unknown }"}""", 422)]
    [InlineData("""{"query":"query A { hello } query B { hello }"}""", 422)]
    [InlineData("""{"query":"{ large(size: 9000) }"}""", 422)]
    [InlineData("""{"documentId":"0000000000000000000000000000000000000000000000000000000000000000"}""", 422)]
    [InlineData("[]", 422)]
    public async Task A_reply_has_the_status_of_the_draft_whatever_the_client_takes(string body, int status)
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Requests.StatusCodes = StatusCodeRules.Draft2026;
            options.Requests.MaxReplyBytes = 2_000;
        });
        var newer = await server.PostJsonAsync(body, Response);
        var json = await server.PostJsonAsync(body, Json);
        var any = await server.PostJsonAsync(body, "*/*");

        Assert.Equal((status, Response), ((int)newer.Status, newer.MediaType));
        Assert.Equal((status, Response), ((int)any.Status, any.MediaType));
        // 294 is recommended beside the newer type only, and a failure as application/json could be anybody's.
        Assert.Equal(status == 294 ? 200 : status, (int)json.Status);
        Assert.Equal(status < 300 ? Json : Response, json.MediaType);
    }

    [Theory]
    [InlineData("image/png", 406)]
    [InlineData(Response, 405)]
    public async Task Other_statuses_are_as_ever(string accept, int status)
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.StatusCodes = StatusCodeRules.Draft2026);

        Assert.Equal(
            (HttpStatusCode)status,
            (await server.SendAsync(HttpMethod.Get, "/graphql?query=mutation%7Bchange%7D", accept)).Status);
    }

    [Fact]
    public async Task The_entries_of_a_batch_say_the_status_each_would_have_had()
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.StatusCodes = StatusCodeRules.Draft2026);
        var reply = await server.PostJsonAsync("""[{"query":"{ hello }"},{"query":"{ coded }"},{"query":"{ unknown }"},{"query":"{"}]""");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(
            [200, 294, 422, 400],
            reply.Json.EnumerateArray().Select(entry => entry.GetProperty("extensions").GetProperty("status").GetInt32()));
    }
}
