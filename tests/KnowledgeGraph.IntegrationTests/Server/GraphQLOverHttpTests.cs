using System.Net;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

public sealed class GraphQLOverHttpTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly TestServer _server = fixture.Server;

    [Fact]
    public async Task A_posted_query_is_answered_with_data_and_the_release()
    {
        var reply = await _server.PostAsync("{ hello release }");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("It's me", reply.Data.GetProperty("hello").GetString());
        Assert.Equal("test-1", reply.Data.GetProperty("release").GetString());
        Assert.Equal("test-1", reply.Json.GetProperty("extensions").GetProperty("release").GetString());
        Assert.Contains("It's", reply.Text, StringComparison.Ordinal);
    }
}
