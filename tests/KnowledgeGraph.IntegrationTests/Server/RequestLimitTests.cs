using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Limits of a request and its reply that no other test takes to its edge.</summary>
public sealed class RequestLimitTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly TestServer _server = fixture.Server;

    [Theory]
    [InlineData(19, 19)]
    [InlineData(20, 20)]
    [InlineData(21, 20)]
    public async Task A_reply_lists_20_errors(int mistakes, int listed)
    {
        var reply = await _server.PostAsync("{ item { " + string.Concat(Enumerable.Range(0, mistakes).Select(i => $"wrong{i} ")) + "} }");

        Assert.Equal(listed, reply.Json.GetProperty("errors").GetArrayLength());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_error_message_has_as_many_characters_as_are_set_and_a_sign_that_it_was_longer(int cut)
    {
        var whole = (await _server.PostAsync("{ unknown }")).FirstError.GetProperty("message").GetString()!;
        await using var server = await TestServer.StartAsync(options => options.Requests.MaxErrorMessageLength = whole.Length - cut);

        var message = (await server.PostAsync("{ unknown }")).FirstError.GetProperty("message").GetString();

        Assert.Equal(cut == 0 ? whole : whole[..^1] + "…", message);
    }

    [Theory]
    [InlineData(100, ErrorCodes.InvalidVariable)]
    [InlineData(101, ErrorCodes.BadRequest)]
    public async Task A_number_in_the_variables_may_have_100_characters(int length, string code)
    {
        // As an Int it fits in neither case; the longer one is not read at all.
        var reply = await _server.PostJsonAsync(
            $$"""{"query":"query ($n: Int!) { echo(number: $n) }","variables":{"n":{{new string('9', length)}} } }""");

        Assert.Equal(code, reply.Code);
    }
}
