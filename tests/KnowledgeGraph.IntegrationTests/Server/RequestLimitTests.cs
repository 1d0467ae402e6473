using System.Net;
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
    // Beside them there are the request, its document, its variables and the list.
    [InlineData(996, "[]", null)]
    [InlineData(997, "[]", ErrorCodes.BodyTooLarge)]
    [InlineData(996, "{}", null)]
    [InlineData(997, "1.5e3", ErrorCodes.BodyTooLarge)]
    [InlineData(997, "null", ErrorCodes.BodyTooLarge)]
    public async Task A_body_holds_so_many_values(int count, string value, string? code)
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.MaxJsonValues = 1_000);

        var reply = await server.PostJsonAsync(
            $$"""{"query":"{ hello }","variables":{"x":[{{string.Join(',', Enumerable.Repeat(value, count))}}] } }""");

        Assert.Equal(code is null ? HttpStatusCode.OK : HttpStatusCode.RequestEntityTooLarge, reply.Status);
        Assert.Equal(code, code is null ? null : reply.Code);
    }

    // Those that the document does not know are not read; those that it does are, however it is written.
    [Theory]
    [InlineData("query ($x: Int!) { echo(number: $x) }", ErrorCodes.InvalidVariable)]
    [InlineData("query ($ x: Int!) { echo(number: $ x) }", ErrorCodes.InvalidVariable)]
    [InlineData("query ($,\n\uFEFFx: Int!) { echo(number: $\tx) }", ErrorCodes.InvalidVariable)]
    [InlineData("query ($#y\nx: Int!) { echo(number: $#\nx) }", ErrorCodes.InvalidVariable)]
    [InlineData("query ($y: Int = 1) { x: echo(number: $y) }", null)]
    [InlineData("{ x: echo(number: 1) }", null)]
    public async Task A_long_variable_is_read_where_the_document_knows_it(string query, string? code)
    {
        var reply = await _server.PostAsync(query, new { x = Enumerable.Repeat<object>(true, 5_000) });

        Assert.Equal(code, reply.Json.TryGetProperty("errors", out _) ? reply.Code : null);
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\ud800")]
    public async Task A_long_variable_that_nobody_reads_holds_no_text_that_cannot_be_kept(string text)
    {
        var reply = await _server.PostJsonAsync(
            $$"""{"variables":{"x":[{{string.Concat(Enumerable.Repeat("0,", 5_000))}}"{{text}}"]},"query":"{ hello }"}""");

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BadRequest), (reply.Status, reply.Code));
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
