using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Parts of the graph by HTTP, in the formats of <c>kg export</c>.</summary>
public abstract class GraphEndpointTests(SampleService sample)
{
    private const string Around = "{ neighborhood(of: [\"EIF2B5\"], depth: 2, limit: 30) { nodes { curie } } }";

    private static readonly XNamespace Xml = "http://graphml.graphdrawing.org/xmlns";

    private readonly ServedFolder _served = sample.Served;

    [SkippableFact]
    public async Task A_neighbourhood_is_the_one_of_the_query()
    {
        using var reply = await GetAsync(Around);
        var nodes = XDocument.Load(await reply.Content.ReadAsStreamAsync()).Descendants(Xml + "node")
            .Select(node => node.Attribute("id")!.Value);

        Assert.Equal("application/graphml+xml", reply.Content.Headers.ContentType!.MediaType);
        Assert.Matches("^neighborhood-EIF2B5-[0-9a-f]{12}\\.graphml$", reply.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal((await DataAsync(Around)).GetProperty("neighborhood").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("curie").GetString()), nodes);
    }

    [SkippableFact]
    public async Task Paths_and_rankings_are_graphs_too()
    {
        using var paths = await GetAsync(
            "{ ways: shortestPaths(from: \"OMIM:620312\", to: \"EIF2B5\", limit: 1) { paths { length } } }",
            "format=cyjs");
        using var ranking = await GetAsync(
            "query ($first: Int = 3) { rankDiseases(observed: [\"Seizure\"], first: $first) { candidates } }",
            "format=cyjs");
        using var similar = await GetAsync("{ disease(id: \"OMIM:603896\") { similarDiseases(first: 2) { results { rank disease { "
            + "similarDiseases(first: 9) { candidates } } } } } }", "format=cyjs");

        var path = await ElementsAsync(paths);
        Assert.Equal(path.GetProperty("nodes").GetArrayLength() - 1, path.GetProperty("edges").GetArrayLength());
        Assert.StartsWith("ways-", paths.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], await RanksAsync(ranking));
        Assert.Equal([1, 2], await RanksAsync(similar));
        Assert.Contains(
            (await ElementsAsync(similar)).GetProperty("nodes").EnumerateArray(),
            node => node.GetProperty("data").GetProperty("id").GetString() == "MONDO:0020507");
    }

    [SkippableTheory]
    [InlineData("format=graphml", "application/graphml+xml", ".graphml")]
    [InlineData("format=cyjs", "application/json", ".cyjs")]
    [InlineData("format=cx2", "application/json", ".cx2")]
    [InlineData("format=nquads", "application/n-quads", ".nq")]
    [InlineData("format=kgx", "application/zip", "-kgx.zip")]
    [InlineData("format=ndjson", "application/zip", "-ndjson.zip")]
    [InlineData("format=kgx&part=nodes", "text/tab-separated-values", "_nodes.tsv")]
    [InlineData("format=ndjson&part=edges", "application/x-ndjson", "_edges.ndjson")]
    [InlineData("format=kgx&part=metadata", "application/json", "_metadata.json")]
    public async Task Get_post_and_head_agree_in_every_format(string parameters, string mediaType, string end)
    {
        using var got = await GetAsync(Around, parameters);
        using var posted = await _served.Http
            .PostAsync($"{_served.BaseUrl}/graphql/graph?{parameters}", JsonContent.Create(new { query = Around }));
        using var head = await _served.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, Address(Around, parameters)));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (got.StatusCode, posted.StatusCode, head.StatusCode));
        Assert.Equal(mediaType, got.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(end, got.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.Equal(await got.Content.ReadAsByteArrayAsync(), await posted.Content.ReadAsByteArrayAsync());
        Assert.Equal(got.Content.Headers.ContentDisposition.ToString(), head.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(got.Content.Headers.ContentType.ToString(), head.Content.Headers.ContentType!.ToString());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [SkippableTheory]
    [InlineData("format=graphml", true)]
    [InlineData("format=cyjs", true)]
    [InlineData("format=cx2", true)]
    [InlineData("format=nquads", true)]
    [InlineData("format=kgx", false)]
    [InlineData("format=ndjson", false)]
    [InlineData("format=kgx&part=nodes", true)]
    [InlineData("format=kgx&part=edges", true)]
    [InlineData("format=kgx&part=metadata", true)]
    [InlineData("format=ndjson&part=nodes", true)]
    [InlineData("format=ndjson&part=edges", true)]
    public async Task Text_is_sent_packed_and_its_tag_says_so(string parameters, bool isPacked)
    {
        using var plain = await GetAsync(Around, parameters);
        using var packed = await SendAsync(HttpMethod.Get, parameters, null);
        using var head = await SendAsync(HttpMethod.Head, parameters, null);
        var tag = packed.Headers.ETag!.Tag;

        Assert.Equal(isPacked ? ["br"] : [], packed.Content.Headers.ContentEncoding);
        Assert.Equal(isPacked ? ["br"] : [], head.Content.Headers.ContentEncoding);
        Assert.Equal((isPacked, tag), (tag.EndsWith("-br\"", StringComparison.Ordinal), head.Headers.ETag!.Tag));
        Assert.Equal(!isPacked, plain.Headers.ETag!.Tag == tag);
        var sent = await packed.Content.ReadAsByteArrayAsync();
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(), isPacked ? Unpacked(sent) : sent);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var again = await SendAsync(method, parameters, tag);
            using var any = await SendAsync(method, parameters, "*");

            Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag!.Tag));
            Assert.Equal((HttpStatusCode.NotModified, tag), (any.StatusCode, any.Headers.ETag!.Tag));
        }

        Task<HttpResponseMessage> SendAsync(HttpMethod method, string asked, string? held)
        {
            var request = new HttpRequestMessage(method, Address(Around, asked));
            request.Headers.Add("Accept-Encoding", "br");
            if (held is not null)
            {
                request.Headers.Add("If-None-Match", held);
            }

            return _served.Http.SendAsync(request);
        }
    }

    [SkippableTheory]
    [InlineData("kgx", "tsv")]
    [InlineData("ndjson", "ndjson")]
    public async Task The_parts_in_the_archive_are_the_parts_alone(string format, string extension)
    {
        using var reply = await GetAsync(Around, $"format={format}");
        using var zip = new ZipArchive(await reply.Content.ReadAsStreamAsync());
        var stem = reply.Content.Headers.ContentDisposition!.FileName!.Trim('"').Replace($"-{format}.zip", "", StringComparison.Ordinal);

        Assert.Equal(
            [$"{stem}_nodes.{extension}", $"{stem}_edges.{extension}", $"{stem}_metadata.json"],
            zip.Entries.Select(entry => entry.Name));
        foreach (var (entry, part) in zip.Entries.Zip(["nodes", "edges", "metadata"]))
        {
            using var alone = await GetAsync(Around, $"format={format}&part={part}");
            using var content = new StreamReader(entry.Open());
            Assert.Equal(await alone.Content.ReadAsStringAsync(), await content.ReadToEndAsync());
        }
    }

    [SkippableTheory]
    [InlineData("{ diseases { nodes { curie } } }", "", 400, ErrorCodes.InvalidGraph)]
    [InlineData("{ release { id } }", "", 400, ErrorCodes.InvalidGraph)]
    [InlineData(
        "{ a: neighborhood(of: [\"EIF2B5\"]) { truncated } b: neighborhood(of: [\"EIF2B1\"]) { truncated } }",
        "",
        400,
        ErrorCodes.InvalidGraph)]
    [InlineData("{ diseases(first: 2) { nodes { similarDiseases { candidates } } } }", "", 400, ErrorCodes.InvalidGraph)]
    [InlineData("{ __schema { types { name } } }", "", 400, ErrorCodes.InvalidGraph)]
    [InlineData("{ neighborhood(of: [\"EIF2B5\"]) { wrong } }", "", 400, ErrorCodes.ValidationFailed)]
    [InlineData("{ neighborhood(of: [\"EIF2B5\"]) ", "", 400, ErrorCodes.SyntaxError)]
    [InlineData("{ neighborhood(of: [\"EIF2B5\"], depth: 99) { truncated } }", "", 400, ErrorCodes.InvalidArgument)]
    [InlineData("{ disease(id: \"OMIM:1\") { similarDiseases { candidates } } }", "", 404, ErrorCodes.NoSuchGraph)]
    [InlineData("{ neighborhood(of: [\"EIF2B5\"]) { truncated } }", "format=xlsx", 406, ErrorCodes.NotAcceptable)]
    [InlineData("{ neighborhood(of: [\"EIF2B5\"]) { truncated } }", "format=1", 406, ErrorCodes.NotAcceptable)]
    [InlineData("{ neighborhood(of: [\"EIF2B5\"]) { truncated } }", "format=cx2&part=nodes", 400, ErrorCodes.BadRequest)]
    [InlineData("{ neighborhood(of: [\"EIF2B5\"]) { truncated } }", "format=kgx&part=all", 400, ErrorCodes.BadRequest)]
    [InlineData("{ neighborhood(of: [\"EIF2B5\", \"NOPE1\"]) { truncated } }", "", 400, ErrorCodes.IncompleteGraph)]
    [InlineData("subscription { releaseActivated { id } }", "", 400, ErrorCodes.OperationNotSupported)]
    public async Task What_makes_no_graph_is_refused_with_a_code(string query, string parameters, int status, string code)
    {
        using var reply = await _served.Http.PostAsync($"{_served.BaseUrl}/graphql/graph?{parameters}", JsonContent.Create(new { query }));

        Assert.Equal((HttpStatusCode)status, reply.StatusCode);
        Assert.Equal(code, await CodeAsync(reply));
        Assert.Null(reply.Content.Headers.ContentDisposition);
    }

    [SkippableFact]
    public async Task What_is_left_out_with_leave_is_named_in_a_header()
    {
        using var reply = await GetAsync("{ neighborhood(of: [\"EIF2B5\", \"NOPE1\"]) { truncated } }", "format=cyjs&lenient=true");

        Assert.Equal(["UNKNOWN_IDENTIFIER"], reply.Headers.GetValues("GraphQL-Notices"));
        Assert.True((await ElementsAsync(reply)).GetProperty("nodes").GetArrayLength() > 1);
    }

    [SkippableFact]
    public async Task A_graph_costs_what_is_written_of_it_whatever_is_selected()
    {
        using var services = sample.ServeAgain(new Dictionary<string, string> { ["KnowledgeGraph__Costs__MaxTypeCost"] = "1000" });
        var query = Uri.EscapeDataString("{ neighborhood(of: [\"EIF2B5\"], limit: 900) { truncated } }");
        using var plain = await services.Http.GetAsync($"{services.BaseUrl}/graphql?query={query}");
        using var graph = await services.Http.GetAsync($"{services.BaseUrl}/graphql/graph?query={query}");

        Assert.True(plain.IsSuccessStatusCode);
        Assert.Equal(ErrorCodes.QueryTooCostly, await CodeAsync(graph));
    }

    [SkippableTheory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_refused(string method)
    {
        using var reply = await _served.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), Address(Around, "")));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, ErrorCodes.MethodNotAllowed), (reply.StatusCode, await CodeAsync(reply)));
    }

    private async Task<HttpResponseMessage> GetAsync(string query, string parameters = "")
    {
        var reply = await _served.Http.GetAsync(Address(query, parameters));
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
        return reply;
    }

    private string Address(string query, string parameters) =>
        $"{_served.BaseUrl}/graphql/graph?query={Uri.EscapeDataString(query)}&{parameters}";

    private async Task<JsonElement> DataAsync(string query) => (await _served.QueryAsync(query)).GetProperty("data");

    private static byte[] Unpacked(byte[] packed)
    {
        using var unpacking = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unpacking.CopyTo(plain);
        return plain.ToArray();
    }

    private static async Task<JsonElement> ElementsAsync(HttpResponseMessage reply) =>
        JsonSerializer.Deserialize<JsonElement>(await reply.Content.ReadAsStringAsync()).GetProperty("elements");

    private static async Task<IEnumerable<int>> RanksAsync(
        HttpResponseMessage reply) => (await ElementsAsync(reply)).GetProperty("nodes").EnumerateArray()
        .Select(node => node.GetProperty("data")).Where(data => data
            .TryGetProperty("rank", out _)).Select(data => data.GetProperty("rank").GetInt32());

    private static async Task<string?> CodeAsync(HttpResponseMessage reply) =>
        (await reply.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code")
            .GetString();

    public sealed class OnSqlite(SqliteSample sample) : GraphEndpointTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : GraphEndpointTests(sample), IClassFixture<PostgresSample>;
}
