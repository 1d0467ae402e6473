using System.Net;
using System.Text.Json;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

public sealed class ReplyTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly TestServer _server = fixture.Server;

    [Fact]
    public async Task A_notice_says_code_message_path_and_argument()
    {
        var reply = await _server.PostAsync("{ first: retired(id: \"x\") second: retired(id: \"y\") }");

        var notices = reply.Json.GetProperty("extensions").GetProperty("notices");
        Assert.Equal(2, notices.GetArrayLength());
        Assert.Equal("RETIRED_ID", notices[0].GetProperty("code").GetString());
        Assert.Equal("The id was merged into another.", notices[0].GetProperty("message").GetString());
        Assert.Equal("""["first"]""", notices[0].GetProperty("path").GetRawText());
        Assert.Equal("id", notices[0].GetProperty("argument").GetString());
    }

    [Fact]
    public void Notices_are_bounded()
    {
        var reply = new ReplyExtensions();
        for (var i = 0; i < 200; i++)
        {
            reply.Add(new Notice("N", i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            reply.Add(new Notice("N", "0"));
        }

        var notices = (List<object?>)reply.ToDictionary("r")["notices"]!;
        Assert.Equal(101, notices.Count);
        Assert.Equal("NOTICES_CUT", ((Dictionary<string, object?>)notices[100]!)["code"]);
    }

    [Fact]
    public void What_was_left_out_is_told_however_many_notices_tell_of_less()
    {
        var reply = new ReplyExtensions();
        for (var i = 0; i < 120; i++)
        {
            reply.Add(new Notice(NoticeCodes.FoundByName, i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        reply.Add(new Notice(NoticeCodes.UnknownIdentifier, "x"));
        reply.Add(new Notice(NoticeCodes.UnknownIdentifier, "y"));

        Assert.Equal("x", Assert.Single(reply.Notices, notice => notice.LeavesOut).Message);
        Assert.Equal((101, NoticeCodes.NoticesCut), (reply.Notices.Count, reply.Notices[^1].Code));
    }

    [Fact]
    public void What_is_said_of_the_release_has_the_first_place_in_whatever_order_fields_come_to_it()
    {
        var reply = new ReplyExtensions();
        foreach (var place in new[] { 10, 2, 3 })
        {
            reply.AddOfRelease(new Notice(NoticeCodes.NotInRelease, "x", ["diseases", "nodes", place, "genes"]));
        }

        Assert.Equal(["diseases", "nodes", 2, "genes"], Assert.Single(reply.Notices).Path);
    }

    [Theory]
    [InlineData("{ broken hello }")]
    [InlineData("{ missing }")]
    public async Task A_fault_of_ours_shows_a_trace_id_and_nothing_else(string query)
    {
        var reply = await _server.PostAsync(query);

        Assert.Equal((HttpStatusCode.OK, ErrorCodes.InternalError), (reply.Status, reply.Code));
        Assert.DoesNotContain("secret", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", reply.Text, StringComparison.OrdinalIgnoreCase);
        var extensions = reply.FirstError.GetProperty("extensions");
        Assert.Equal(["code", "traceId"], extensions.EnumerateObject().Select(entry => entry.Name));
        var traceId = extensions.GetProperty("traceId").GetString()!;
        Assert.Contains(_server.Log.Lines, line => line.StartsWith($"Error Request {traceId} met a fault", StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Array, reply.FirstError.GetProperty("path").ValueKind);
    }

    [Fact]
    public async Task One_failed_field_leaves_the_others()
    {
        var reply = await _server.PostAsync("{ broken hello }");

        Assert.Equal("It's me", reply.Data.GetProperty("hello").GetString());
        Assert.Equal(JsonValueKind.Null, reply.Data.GetProperty("broken").ValueKind);
    }

    [Fact]
    public async Task An_error_a_resolver_codes_keeps_its_code_and_words()
    {
        var reply = await _server.PostAsync("{ coded }");

        Assert.Equal("NOT_FOUND", reply.Code);
        Assert.Equal("No such thing.", reply.FirstError.GetProperty("message").GetString());
        Assert.Equal(["code"], reply.FirstError.GetProperty("extensions").EnumerateObject().Select(entry => entry.Name));
    }

    [Fact]
    public async Task A_validation_error_has_our_code_and_none_of_the_engines_extras()
    {
        var reply = await _server.PostAsync("{ unknown }");

        Assert.Equal("""{"code":"VALIDATION_FAILED"}""", reply.FirstError.GetProperty("extensions").GetRawText());
        Assert.Equal(3, reply.FirstError.GetProperty("locations")[0].GetProperty("column").GetInt32());
    }

    [Fact]
    public async Task An_operation_that_runs_too_long_is_stopped()
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.ExecutionTimeout = TimeSpan.FromMilliseconds(100));
        var newer = await server.PostAsync("{ slow }");
        var json = await server.PostJsonAsync("""{"query":"{ slow }"}""", "application/json");

        Assert.Equal((HttpStatusCode.GatewayTimeout, ErrorCodes.ExecutionTimeout), (newer.Status, newer.Code));
        Assert.Equal((HttpStatusCode.OK, ErrorCodes.ExecutionTimeout), (json.Status, json.Code));
        Assert.False(newer.HasData);
        Assert.Equal(0, server.Releases.Held);
    }

    [Fact]
    public async Task A_reply_may_have_ten_megabytes()
    {
        var around = (await _server.PostAsync("{ large(size: 1000) }")).Text.Length - 1000;
        var whole = await _server.PostAsync($"{{ large(size: {10_000_000 - around}) }}");
        var over = await _server.PostAsync($"{{ large(size: {10_000_001 - around}) }}");

        Assert.Equal((HttpStatusCode.OK, null, 10_000_000), (whole.Status, whole.Code, whole.Text.Length));
        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.ReplyTooLarge), (over.Status, over.Code));
        Assert.False(over.HasData);
    }

    [Fact]
    public async Task A_request_in_flight_ends_on_the_release_it_began_with()
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.ExecutionTimeout = TimeSpan.FromMilliseconds(500));
        var old = server.PostAsync("{ slow }");
        while (server.Releases.Held == 0)
        {
            await Task.Delay(5);
        }

        server.Releases.Active = "test-2";
        var current = await server.PostAsync("{ release }");

        Assert.Equal("test-2", current.Data.GetProperty("release").GetString());
        Assert.Equal("test-1", (await old).Json.GetProperty("extensions").GetProperty("release").GetString());
        Assert.Equal(0, server.Releases.Held);
    }

    [Fact]
    public async Task A_client_that_goes_away_lets_go_of_its_release()
    {
        await using var server = await TestServer.StartAsync();
        using var gone = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7Bslow%7D");
        var sending = server.Client.SendAsync(request, gone.Token);
        while (server.Releases.Held == 0)
        {
            await Task.Delay(5);
        }

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        for (var i = 0; i < 400 && server.Releases.Held > 0; i++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(0, server.Releases.Held);
    }
}
