using System.Net;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Access;
using KnowledgeGraph.IntegrationTests.Server;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>Assistants come in by the same door as everybody, and no further.</summary>
public sealed class AssistantDoorTests
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{}"""
            + ""","clientInfo":{"name":"test","version":"1"}}}""";

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task Requests_are_posted(string method)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.SendAsync(new HttpMethod(method), "/mcp", "text/event-stream");

        Assert.Equal((HttpStatusCode.MethodNotAllowed, ErrorCodes.MethodNotAllowed), (reply.Status, reply.Code));
        Assert.Equal(["POST"], reply.Content.Allow);
    }

    [Fact]
    public async Task Messages_are_sent_as_JSON()
    {
        await using var server = await TestServer.StartAsync();
        using var content = new StringContent(Initialize, Encoding.UTF8, "text/plain");

        var reply = await server.SendAsync(HttpMethod.Post, "/mcp", "application/json, text/event-stream", content);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, ErrorCodes.UnsupportedMediaType), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("https://app.example", 200)]
    [InlineData("https://evil.example", 403)]
    [InlineData("null", 403)]
    public async Task Pages_of_other_origins_may_not_speak_for_an_assistant(string? origin, int status)
    {
        await using var server = await TestServer.StartAsync(options => options.CorsOrigins.Add("https://app.example"));

        using var reply = await PostAsync(server, Initialize, request => request.Headers.TryAddWithoutValidation("Origin", origin));

        Assert.Equal(status, (int)reply.StatusCode);
        Assert.Equal(status == 200, (await reply.Content.ReadAsStringAsync()).Contains("knowledge-graph", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("prompts/get", "{\"name\":\"record\"}", "id")]
    [InlineData("prompts/get", "{\"name\":\"connection\",\"arguments\":{\"from\":\"x\"}}", "to")]
    [InlineData("prompts/get", "{\"name\":\"differential\",\"arguments\":{\"note\":7}}", "note")]
    [InlineData("prompts/get", "{}", "name")]
    [InlineData("tools/call", "{}", "name")]
    [InlineData("tools/call", "{\"name\":\"record\",\"arguments\":[\"FBN1\"]}", "arguments")]
    [InlineData("resources/read", "{}", "uri")]
    [InlineData("resources/read", "{\"uri\":\"kg://record/VWM2/bad\"}", "part")]
    public async Task A_malformed_call_is_told_which_argument_is_wrong(string method, string arguments, string name)
    {
        await using var server = await TestServer.StartAsync();

        using var reply = await PostAsync(server, $$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{{arguments}}}""");

        var text = (await reply.Content.ReadAsStringAsync()).Split('\n').First(line => line.Contains('{', StringComparison.Ordinal));
        using var json = JsonDocument.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..]);
        var error = json.RootElement.GetProperty("error");
        Assert.Equal(-32602, error.GetProperty("code").GetInt32());
        Assert.Matches($"\\b{name}\\b", error.GetProperty("message").GetString());
        Assert.DoesNotContain("{", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_has_neither_a_line_for_each_call_nor_the_words_of_a_client()
    {
        await using var server = await TestServer.StartAsync();
        await using var client = await AssistantClient.ConnectAsync(server.Client.BaseAddress!.ToString());

        await client.AskAsync("ask", new { query = "{ hello }" });
        await Assert.ThrowsAnyAsync<Exception>(() => client.AskAsync("a secret of the patient", new { }));

        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("secret", StringComparison.Ordinal)
            || line.Contains("tools/call", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_is_counted_as_it_arrives()
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.MaxBodyBytes = 1_000);

        using var reply = await PostAsync(server, new string(' ', 2_000) + Initialize);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
    }

    [Fact]
    public async Task A_key_is_needed_where_one_is()
    {
        using var keys = new KeyFile();
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Access.KeyFile = keys.Path;
            options.Access.Required = true;
        });

        using var refused = await PostAsync(server, Initialize);
        using var welcome = await PostAsync(server, Initialize, request => request.Headers.Add("X-API-Key", keys.Valid));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (refused.StatusCode, welcome.StatusCode));
    }

    [Fact]
    public async Task A_client_is_charged_for_what_its_assistant_asks()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Load.CostPerSecond = 1;
            options.Load.CostAtOnce = 1_000;
        });
        await using var client = await AssistantClient.ConnectAsync(server.Client.BaseAddress!.ToString());

        var fields = string.Join(
            ' ',
            Enumerable.Range(0, 5).Select(number => $"item{number}: item {{ items {{ items {{ items {{ number }} }} }} }}"));
        var codes = new List<string?>();
        while (codes.Count < 100 && !codes.Contains(ErrorCodes.RateLimited))
        {
            codes.Add((await client.AskAsync("ask", new { query = $"{{ {fields} }}" })).Code);
        }

        Assert.Null(codes[0]);
        Assert.Contains(ErrorCodes.RateLimited, codes);
    }

    [Fact]
    public async Task A_call_that_is_given_up_lets_go_of_its_release()
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.ExecutionTimeout = TimeSpan.FromMinutes(5));
        await using var client = await AssistantClient.ConnectAsync(server.Client.BaseAddress!.ToString());
        using var cancellation = new CancellationTokenSource();

        var call = client.AskAsync("ask", new { query = "{ slow }" }, cancellation.Token);
        await server.HoldsAsync(1);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await server.HoldsAsync(0);
    }

    [Fact]
    public async Task Where_the_schema_is_secret_it_is_so_for_assistants_too()
    {
        await using var server = await TestServer.StartAsync(options => options.TrustedDocuments.Mode = TrustedDocumentMode.Only);
        await using var client = await AssistantClient.ConnectAsync(server.Client.BaseAddress!.ToString());

        Assert.Equal(ErrorCodes.IntrospectionRefused, (await client.AskAsync("schema", new { words = "hello" })).Code);
        Assert.Equal(ErrorCodes.DocumentNotTrusted, (await client.AskAsync("ask", new { query = "{ hello }" })).Code);
        Assert.DoesNotContain("/sdl", await server.Client.GetStringAsync("/llms.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_tells_nothing_of_itself()
    {
        await using var server = await TestServer.StartAsync();
        await using var client = await AssistantClient.ConnectAsync(server.Client.BaseAddress!.ToString());

        var reply = await client.AskAsync("ask", new { query = "{ broken }" });

        Assert.Equal(ErrorCodes.InternalError, reply.Code);
        Assert.DoesNotContain("secret", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_cut_says_so()
    {
        await using var server = await TestServer.StartAsync();
        await using var client = await AssistantClient.ConnectAsync(server.Client.BaseAddress!.ToString());
        var fields = string.Join(' ', Enumerable.Range(0, 150).Select(number => $"field{number}: hello"));

        var cut = await client.AskAsync("ask", new { query = "{ large(size: 9000) hello }", budget = 300 });
        var refused = await client.AskAsync("ask", new { query = $"{{ {fields} }}", budget = 300 });

        Assert.InRange(cut.Tokens, 50, 300);
        Assert.Equal(9_000, cut.Json.GetProperty("leftOut")[0].GetProperty("of").GetInt32());
        Assert.Equal((true, ErrorCodes.AnswerTooLong), (refused.IsError, refused.Code));
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var server = await TestServer.StartAsync(options => options.Assistants.Enabled = false);

        using var post = await PostAsync(server, Initialize);
        using var text = await server.Client.GetAsync("/llms.txt");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (post.StatusCode, text.StatusCode));
    }

    [Fact]
    public async Task A_text_says_where_all_is()
    {
        await using var server = await TestServer.StartAsync();
        using var reply = await server.Client.GetAsync("/llms.txt");

        Assert.Equal("text/plain", reply.Content.Headers.ContentType!.MediaType);
        var text = await reply.Content.ReadAsStringAsync();
        Assert.All(
            new[] { "# KnowledgeGraph", "(/mcp)", "(/graphql)", "(/graphql/sdl)" },
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> PostAsync(TestServer server, string body, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        prepare?.Invoke(request);
        return await server.Client.SendAsync(request);
    }
}
