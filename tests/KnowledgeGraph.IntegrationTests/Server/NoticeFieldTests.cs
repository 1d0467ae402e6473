using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>
/// The root field <c>notices</c>: what <c>extensions.notices</c> says, for clients that do not show extensions, wherever it stands in a
/// document.
/// </summary>
public abstract class NoticeFieldTests(SampleService sample)
{
    [SkippableTheory]
    [InlineData("{ notices { ...N } disease(id: \"VWM2\") { curie } diseases(where: { term: { isA: \"EIF\" } }) { totalCount } gene(id: "
        + "\"EIF2B\") { curie } }")]
    [InlineData("{ disease(id: \"VWM2\") { curie } notices { ...N } disease2: disease(id: \"MONDO:0011380\") { citations(first: 1) { nodes "
        + "{ authors { name } } } } gene(id: \"EIF2B\") { curie } }")]
    [InlineData("{ ...F gene(id: \"EIF2B\") { curie } } fragment F on Query { notices { ...N } disease(id: \"VWM2\") { genes(where: { "
        + "gene: { symbol: { eq: \"x\" } } }) { totalCount } } }")]
    [InlineData("{ notices { ...N } __schema { queryType { name } } disease(id: \"VWM2\") { curie } gene(id: \"EIF2B\") { curie } }")]
    public async Task It_tells_of_all_fields_beside_it_wherever_it_stands(string query)
    {
        var text = query + " fragment N on Notice { code message path argument candidates { curie label type } }";
        var reply = await sample.Served.QueryAsync(text);

        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        var said = reply.GetProperty("data").GetProperty("notices");
        Assert.Equal(
            reply.GetProperty("extensions").GetProperty("notices").EnumerateArray().Select(Told),
            said.EnumerateArray().Select(Told));
        Assert.Contains(
            said.EnumerateArray(),
            notice => notice.GetProperty("code").GetString() == "AMBIGUOUS" && notice.GetProperty("candidates").GetArrayLength() == 3);
        Assert.True(said.GetArrayLength() >= 2);
    }

    [SkippableFact]
    public async Task Fields_keep_the_order_of_the_document()
    {
        const string Query = """{ a: notices { code } gene(id: "EIF2B") { curie } b: notices { path } disease(id: "VWM2") { curie } c: """
            + """notices { argument } }""";
        using var reply = await sample.Served.Http.PostAsJsonAsync($"{sample.Served.BaseUrl}/graphql", new { query = Query });
        var text = await reply.Content.ReadAsStringAsync();

        Assert.Contains(
            """data":{"a":[{"code":"AMBIGUOUS"},{"code":"FOUND_BY_NAME"}],"gene":null,"b":[{"path":["gene"]},{"path":["disease"]}"""
                + """],"disease":{"curie":"MONDO:0957870"},"c":[{"argument":"id"},{"argument":"id"}]}""",
            text,
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task It_is_empty_where_nothing_is_to_be_told()
    {
        var reply = await sample.Served.QueryAsync("{ notices { code } disease(id: \"OMIM:620312\") { curie } }");

        Assert.Equal("[]", reply.GetProperty("data").GetProperty("notices").GetRawText());
        Assert.False(reply.GetProperty("extensions").TryGetProperty("notices", out _));
    }

    [SkippableFact]
    public async Task A_step_of_a_list_is_its_place()
    {
        var reply = await sample.Served.QueryAsync("{ notices { path } diseases(first: 1) { nodes { phenotypes(where: { phenotype: { term: "
            + "{ isA: \"nothing\" } } }) { totalCount } } } }");

        Assert.Equal("""[{"path":["diseases","nodes","0","phenotypes"]}]""", reply.GetProperty("data").GetProperty("notices").GetRawText());
    }

    [SkippableFact]
    public async Task Each_request_of_a_batch_has_its_own()
    {
        using var reply = await sample.Served.Http.PostAsJsonAsync($"{sample.Served.BaseUrl}/graphql", new[]
        {
            new { query = "{ notices { code } gene(id: \"EIF2B\") { curie } }" },
            new { query = "{ notices { code } disease(id: \"VWM2\") { curie } }" },
        });
        var entries = (await reply.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray()
            .Select(entry => entry.GetProperty("data").GetProperty("notices").GetRawText());

        Assert.Equal(["""[{"code":"AMBIGUOUS"}]""", """[{"code":"FOUND_BY_NAME"}]"""], entries);
    }

    [SkippableFact]
    public async Task It_is_in_what_streams_carry_too()
    {
        const string Query = "{ notices { code } gene(id: \"EIF2B\") { curie } }";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{sample.Served.BaseUrl}/graphql")
        {
            Content = JsonContent.Create(new { query = Query }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var events = await sample.Served.Http.SendAsync(request);
        Assert.Contains("""notices":[{"code":"AMBIGUOUS"}]""", await events.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(
            new Uri(sample.Served.BaseUrl.Replace("http", "ws", StringComparison.Ordinal) + "/graphql"),
            CancellationToken.None);
        await SendAsync(socket, """{"type":"connection_init"}""");
        await ReadAsync(socket);
        await SendAsync(socket, JsonSerializer.Serialize(new { id = "1", type = "subscribe", payload = new { query = Query } }));
        Assert.Contains("""notices":[{"code":"AMBIGUOUS"}]""", await ReadAsync(socket), StringComparison.Ordinal);
    }

    // An extension leaves out what is empty.
    private static (string?, string?, string, string?, string?) Told(JsonElement notice) => (
        notice.GetProperty("code").GetString(),
        notice.GetProperty("message").GetString(),
        string.Join('/', notice.GetProperty("path").EnumerateArray()),
        notice.TryGetProperty("argument", out var argument) ? argument.GetString() : null,
        notice.TryGetProperty("candidates", out var candidates) && candidates.GetArrayLength() > 0 ? candidates.GetRawText() : null);

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task<string> ReadAsync(ClientWebSocket socket)
    {
        var (message, buffer) = (new MemoryStream(), new byte[4096]);
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, CancellationToken.None);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return Encoding.UTF8.GetString(message.ToArray());
    }

    public sealed class OnSqlite(SqliteSample sample) : NoticeFieldTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : NoticeFieldTests(sample), IClassFixture<PostgresSample>;
}
