using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KnowledgeGraph.IntegrationTests.Costs;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

public sealed class GraphQLOverHttpTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Hello = """{"query":"{ hello }"}""";
    private const string Response = "application/graphql-response+json";

    private readonly TestServer _server = fixture.Server;

    [Fact]
    public async Task A_posted_query_is_answered_with_data_and_the_release()
    {
        var reply = await _server.PostAsync("{ hello release }");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("test-1", reply.Data.GetProperty("release").GetString());
        Assert.Equal("test-1", reply.Json.GetProperty("extensions").GetProperty("release").GetString());
    }

    [Fact]
    public async Task An_apostrophe_is_written_as_it_is()
    {
        var reply = await _server.PostAsync("{ hello }");

        Assert.Contains("\"It's me\"", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql/")]
    public async Task A_query_may_come_by_get_with_variables_and_a_name(string path)
    {
        var query = Uri.EscapeDataString("query A { hello } query B($n: Int!) { echo(number: $n) }");
        var variables = Uri.EscapeDataString("""{"n": 7}""");

        var reply = await _server.SendAsync(HttpMethod.Get, $"{path}?query={query}&operationName=B&variables={variables}");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(7, reply.Data.GetProperty("echo").GetInt32());
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData(Response, Response)]
    [InlineData(Response + ", application/json;q=0.9", Response)]
    [InlineData(Response + ", application/json", Response)]
    [InlineData(Response + ";q=0.5, application/json;q=0.6", "application/json")]
    [InlineData(Response + ", */*;q=0.1", Response)]
    [InlineData("application/json;q=0, */*", Response)]
    [InlineData("text/html, application/json;q=0.2", "application/json")]
    public async Task The_reply_has_the_media_type_the_client_likes_best(string? accept, string expected)
    {
        using var content = Json(Hello);
        var reply = await _server.SendAsync(HttpMethod.Post, "/graphql", accept, content);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(expected, reply.MediaType);
        Assert.Equal("utf-8", reply.Content.ContentType?.CharSet);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/png, application/json;q=0")]
    [InlineData("application/json; charset=latin1")]
    [InlineData("nonsense")]
    public async Task An_accept_header_that_takes_neither_type_is_answered_with_406(string accept)
    {
        using var content = Json(Hello);
        var reply = await _server.SendAsync(HttpMethod.Post, "/graphql", accept, content);

        Assert.Equal(HttpStatusCode.NotAcceptable, reply.Status);
        Assert.Equal(ErrorCodes.NotAcceptable, reply.Code);
    }

    [Theory]
    [InlineData("{ hello", ErrorCodes.SyntaxError)]
    [InlineData("{ unknown }", ErrorCodes.ValidationFailed)]
    [InlineData("query($n: Int!) { echo(number: $n) }", ErrorCodes.InvalidVariable)]
    [InlineData("query A { hello } query B { hello }", ErrorCodes.UnknownOperation)]
    [InlineData("fragment F on Query { hello }", ErrorCodes.UnknownOperation)]
    [InlineData("subscription { ticks }", ErrorCodes.OperationNotSupported)]
    [InlineData("type A { b: Int }", ErrorCodes.ValidationFailed)]
    public async Task A_refused_document_is_400_by_the_newer_type_and_200_by_json_and_has_no_data(string query, string code)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { query });
        var newer = await _server.PostJsonAsync(body);
        var json = await _server.PostJsonAsync(body, "application/json");

        Assert.Equal((HttpStatusCode.BadRequest, code), (newer.Status, newer.Code));
        Assert.Equal((HttpStatusCode.OK, code), (json.Status, json.Code));
        Assert.False(newer.HasData);
        Assert.False(json.HasData);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"query":""}""")]
    [InlineData("""{"query":7}""")]
    [InlineData("""{"query":["{ hello }"]}""")]
    [InlineData("""{"query":"{ hello }","operationName":7}""")]
    [InlineData("""{"query":"{ hello }","variables":"{}"}""")]
    [InlineData("""{"query":"{ hello }","variables":[]}""")]
    [InlineData("""{"query":"{ hello }","extensions":"x"}""")]
    [InlineData("""{"query":"{ hello }","extensions":{"persistedQuery":7}}""")]
    [InlineData("""{"query":"{ hello }","documentId":7}""")]
    [InlineData("""{"query":"{ hello }","query":"{ release }"}""")]
    [InlineData("""{"query":"{ hello }","variables":{"a":1,"a":2}}""")]
    [InlineData("""{"query":"{ hello }","variables":{"a":"\u0000"}}""")]
    [InlineData("""{"query":"{ hello }","variables":{"a":"\ud800"}}""")]
    [InlineData("""{"query":"{ hello }","variables":{"\udc00":1}}""")]
    [InlineData("""{"query":"{ hello \ud800 }"}""")]
    [InlineData("""{"query":"{ hello }","variables":{"a":1e999}}""")]
    [InlineData("""{"query":"{ hello }"} trailing""")]
    public async Task A_body_that_is_no_graphql_request_is_400_for_every_media_type(string body)
    {
        var newer = await _server.PostJsonAsync(body);
        var json = await _server.PostJsonAsync(body, "application/json");

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BadRequest), (newer.Status, newer.Code));
        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BadRequest), (json.Status, json.Code));
        Assert.False(json.HasData);
    }

    [Theory]
    [InlineData("?query=")]
    [InlineData("?operationName=A")]
    [InlineData("?query=%7Bhello%7D&query=%7Bhello%7D")]
    [InlineData("?query=%7Bhello%7D&variables=%7B")]
    [InlineData("?query=%7Bhello%7D&variables=7")]
    [InlineData("?query=%7Bhello%7D&extensions=%5B%5D")]
    public async Task A_get_with_bad_parameters_is_400(string query)
    {
        var reply = await _server.SendAsync(HttpMethod.Get, "/graphql" + query);

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BadRequest), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Bad_utf8_is_400()
    {
        using var content = new ByteArrayContent([.. Encoding.UTF8.GetBytes("{\"query\":\"{ hello }\",\"x\":\""), 0xff, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var reply = await _server.SendAsync(HttpMethod.Post, "/graphql", null, content);

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BadRequest), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public async Task Json_nests_at_most_64_levels(int listsAndBody, bool passes)
    {
        // The body and its variables are two of the levels.
        var lists = listsAndBody - 1;
        var body = $$"""{"query":"{ hello }","variables":{"a":{{new string('[', lists)}}{{new string(']', lists)}} } }""";
        var reply = await _server.PostJsonAsync(body);

        Assert.Equal(passes ? null : ErrorCodes.BadRequest, reply.Code);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Anything_but_utf8_json_is_415(string? type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Hello));
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        var reply = await _server.SendAsync(HttpMethod.Post, "/graphql", null, content);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, ErrorCodes.UnsupportedMediaType), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task Json_is_recognised_however_it_is_spelled(string type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Hello));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var reply = await _server.SendAsync(HttpMethod.Post, "/graphql", null, content);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
    }

    [Fact]
    public async Task A_compressed_body_is_415()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Hello));
        }

        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        var reply = await _server.SendAsync(HttpMethod.Post, "/graphql", null, content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, reply.Status);
    }

    [Theory]
    [InlineData(1_000_000, false, HttpStatusCode.OK)]
    [InlineData(1_000_001, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1_000_000, true, HttpStatusCode.OK)]
    [InlineData(1_000_001, true, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(3_000_000, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_over_a_megabyte_is_413_with_and_without_a_length(int size, bool chunked, HttpStatusCode expected)
    {
        var reply = await SendAsync(tries: 5);

        Assert.Equal(expected, reply.Status);
        Assert.Equal(expected == HttpStatusCode.OK ? null : ErrorCodes.BodyTooLarge, reply.Code);

        async Task<Reply> SendAsync(int tries)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Hello.PadRight(size)));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
            request.Headers.TransferEncodingChunked = chunked;
            try
            {
                using var response = await _server.Client.SendAsync(request);
                return await Reply.ReadAsync(response);
            }
            catch (HttpRequestException) when (tries > 1)
            {
                // The server answers and closes without reading the rest; a client that is still sending may not see the answer.
                return await SendAsync(tries - 1);
            }
        }
    }

    [Theory]
    [InlineData("mutation { change }")]
    [InlineData("subscription { ticks }")]
    public async Task Anything_but_a_query_by_get_is_405_and_names_what_is_allowed(string query)
    {
        var reply = await _server.SendAsync(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, ErrorCodes.MethodNotAllowed), (reply.Status, reply.Code));
        Assert.Equal(["POST"], reply.Content.Allow);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_405(string method)
    {
        var reply = await _server.SendAsync(new HttpMethod(method), "/graphql");

        Assert.Equal((HttpStatusCode.MethodNotAllowed, ErrorCodes.MethodNotAllowed), (reply.Status, reply.Code));
        Assert.Equal(["GET", "HEAD", "POST"], reply.Content.Allow);
    }

    [Fact]
    public async Task A_mutation_is_refused_with_its_own_code_where_the_schema_has_none()
    {
        await using var server = await TestServer.StartAsync(schema: new BookSchema());

        var reply = await server.PostAsync("mutation { change }");

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.OperationNotSupported), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_mutation_may_be_posted()
    {
        var reply = await _server.PostAsync("mutation { change }");

        Assert.Equal("changed", reply.Data.GetProperty("change").GetString());
    }

    [Fact]
    public async Task Replies_forbid_browsers_to_do_anything_with_them()
    {
        var reply = await _server.PostAsync("{ hello }");

        Assert.StartsWith("default-src 'none'", reply.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", reply.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(reply.Headers.Contains("Server"));
        Assert.False(reply.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
