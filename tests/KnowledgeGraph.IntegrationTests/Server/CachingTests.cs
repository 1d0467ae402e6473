using System.Net;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.IntegrationTests.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Hosting;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>
/// Caching, given that a release never changes: which replies may be kept, by whom, and how a client asks whether they are still the same.
/// </summary>
public sealed class CachingTests : IDisposable
{
    private const string Hello = "/graphql?query=%7Bhello%7D";
    private const string Large = "/graphql?query=%7Blarge(size%3A9000)%7D";
    private const string Table = "/graphql/table?query=%7Bitem%7Bitems%7Bnumber%7D%7D%7D";

    private readonly KeyFile _keys = new();

    public void Dispose() => _keys.Dispose();

    [Theory]
    [InlineData(Hello)]
    [InlineData(Table)]
    [InlineData("/graphql?query=%7Bretired(id%3A%22x%22)%7D")]
    public async Task A_reply_to_GET_has_a_tag_by_which_it_is_not_sent_again_until_the_release_turns(string address)
    {
        await using var server = await TestServer.StartAsync();
        var first = await AskAsync(server, address);
        var tag = first.Headers.ETag!;
        var again = await AskAsync(server, address, tag.Tag);
        var weak = await AskAsync(server, address, $"\"other\", W/{tag.Tag}");
        var head = await AskAsync(server, address, tag.Tag, HttpMethod.Head);
        server.Releases.Active = "test-2";
        var turned = await AskAsync(server, address, tag.Tag);

        Assert.Matches("^\"test-1-[0-9a-f]{16}\"$", tag.ToString());
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK],
            new[] { first, again, weak, head, turned }.Select(reply => reply.Status));
        Assert.Equal((tag, ""), (again.Headers.ETag, again.Text));
        Assert.StartsWith("\"test-2-", turned.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.All(new[]
        {
            first,
            again,
            turned,
        }, reply => Assert.Equal("public, no-cache",
            string.Join(", ", reply.Headers.GetValues("Cache-Control").SelectMany(value => value.Split(", ").OrderDescending()))));
        Assert.Superset(new HashSet<string> { "Accept", "Accept-Encoding", "GraphQL-Cost" }, again.Headers.Vary.ToHashSet());
    }

    [Fact]
    public async Task Another_question_type_coding_or_setting_has_another_tag()
    {
        await using var server = await TestServer.StartAsync();
        await using var other = await TestServer.StartAsync(options => options.Pages.DefaultSize = 7);
        var tags = new List<string?>
        {
            (await AskAsync(server, Hello)).Headers.ETag?.Tag,
            (await AskAsync(server, Hello + "&operationName=")).Headers.ETag?.Tag,
            (await AskAsync(server, Hello, accept: "application/graphql-response+json")).Headers.ETag?.Tag,
            (await AskAsync(server, Large)).Headers.ETag?.Tag,
            (await AskAsync(server, Large, coding: "br")).Headers.ETag?.Tag,
            (await AskAsync(server, Large, coding: "gzip")).Headers.ETag?.Tag,
            (await AskAsync(other, Hello)).Headers.ETag?.Tag,
            (await AskAsync(server, Table)).Headers.ETag?.Tag,
            (await AskAsync(server, Table, accept: "application/x-ndjson")).Headers.ETag?.Tag,
        };

        Assert.DoesNotContain(null, tags);
        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Fact]
    public async Task A_document_by_its_hash_is_kept_as_one_by_its_text_is()
    {
        await using var server = await TestServer.StartAsync();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("{ hello }")));
        var address = "/graphql?extensions=" + Uri.EscapeDataString($$"""{"persistedQuery":{"version":1,"sha256Hash":"{{hash}}"} }""");
        var unknown = await AskAsync(server, address);
        await AskAsync(server, address + "&query=%7B%20hello%20%7D");
        var known = await AskAsync(server, address);

        Assert.Equal((ErrorCodes.PersistedQueryNotFound, null), (unknown.Code, unknown.Headers.ETag));
        Assert.True(unknown.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(server, address, known.Headers.ETag!.Tag)).Status);
    }

    [Theory]
    [InlineData("/graphql?query=%7Bhello", null)]
    [InlineData("/graphql?query=%7Bbroken%7D", null)]
    [InlineData("/graphql?query=%7Bcoded%20hello%7D", null)]
    [InlineData("/graphql?query=%7Blarge(size%3A9000)%7D", null)]
    [InlineData("/graphql", null)]
    [InlineData("/graphql/table?query=%7Bhello%7D", null)]
    [InlineData(Hello, "validate")]
    public async Task What_is_refused_or_only_counted_is_not_kept(string address, string? cost)
    {
        await using var server = await TestServer.StartAsync(options => options.Requests.MaxReplyBytes = 2_000);
        var reply = await server.SendAsync(HttpMethod.Get, address, cost: cost);

        Assert.Null(reply.Headers.ETag);
        Assert.True(reply.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Posted_replies_have_no_tag()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Null((await server.PostAsync("{ hello }")).Headers.ETag);
    }

    [Theory]
    [InlineData(Hello)]
    [InlineData(Table)]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/sdl")]
    public async Task What_a_key_opens_is_its_bearers_alone(string address)
    {
        await using var open = await StartAsync(isRequired: false);
        await using var closed = await StartAsync(isRequired: true);
        var anybody = await AskAsync(open, address);
        var bearer = await AskAsync(open, address, key: _keys.Valid);
        var inside = await AskAsync(closed, address, key: _keys.Valid);
        var outside = await AskAsync(closed, address, inside.Headers.ETag!.Tag);

        Assert.Equal((true, TimeSpan.FromSeconds(60)), (anybody.Headers.CacheControl!.Public, anybody.Headers.CacheControl.MaxAge));
        Assert.True(bearer.Headers.CacheControl!.Private);
        Assert.True(inside.Headers.CacheControl!.Private);
        Assert.Equal((HttpStatusCode.Unauthorized, true), (outside.Status, outside.Headers.CacheControl!.NoStore));
    }

    [Theory]
    [InlineData("Authorization", "Bearer {0}")]
    [InlineData("Authorization", "{0}")]
    [InlineData("X-API-Key", "{0}")]
    [InlineData("Proxy-Authorization", "Bearer {0}")]
    [InlineData("Cookie", "key={0}")]
    [InlineData("X-Auth-Token", "{0}")]
    [InlineData("Api-Key", "key {0}")]
    public async Task A_key_in_whichever_header_makes_a_reply_its_senders_alone(string header, string form)
    {
        await using var server = await StartAsync(isRequired: false);
        foreach (var address in new[]
        {
            Hello,
            Table,
            "/graphql/sdl",
            "/graphql?sdl",
            "/graphql?query=%7Bhello",
            "/graphql?query=%7Bunknown%7D",
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation(header, form.Replace("{0}", _keys.Valid, StringComparison.Ordinal));
            using var response = await server.Client.SendAsync(request);

            Assert.True(
                response.Headers.CacheControl is { Private: true } or { NoStore: true },
                $"{address}: {response.Headers.CacheControl}");
            Assert.False(response.Headers.CacheControl!.Public);
        }
    }

    [Theory]
    [InlineData(Hello)]
    [InlineData(Table)]
    [InlineData("/graphql/sdl")]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql?query=%7Bhello")]
    public async Task Every_reply_to_GET_says_that_it_depends_on_who_asks(string address)
    {
        await using var server = await StartAsync(isRequired: false);
        var first = await AskAsync(server, address);
        var again = await AskAsync(server, address, first.Headers.ETag?.Tag);
        var wrong = await AskAsync(server, address, key: "wrong");

        Assert.All(
            [first, again, wrong],
            reply => Assert.Superset(new HashSet<string> { "Authorization", "X-API-Key" }, reply.Headers.Vary.ToHashSet()));
        Assert.All([first, again, wrong], reply => Assert.Equal(reply.Headers.Vary.Count, reply.Headers.Vary.Distinct().Count()));
    }

    [Fact]
    public async Task The_text_of_the_schema_has_a_tag_for_each_coding()
    {
        await using var server = await TestServer.StartAsync();
        var plain = await AskAsync(server, "/graphql/sdl");
        var packed = await AskAsync(server, "/graphql/sdl", coding: "br");

        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(server, "/graphql/sdl", plain.Headers.ETag!.Tag)).Status);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(server, "/graphql/sdl", packed.Headers.ETag!.Tag, coding: "br")).Status);
    }

    [Theory]
    [InlineData(Hello, null)]
    [InlineData(Hello, "br")]
    [InlineData(Large, null)]
    [InlineData(Large, "br")]
    [InlineData(Large, "zstd;q=0.4, gzip")]
    [InlineData("/graphql/sdl", "gzip")]
    [InlineData("/graphql/sdl", "identity")]
    [InlineData(Table, "br")]
    [InlineData("/graphql/table.ndjson?query=%7Bitem%7Bitems%7Bnumber%7D%7D%7D", "gzip")]
    [InlineData("/graphql/table.parquet?query=%7Bitem%7Bitems%7Bnumber%7D%7D%7D", "br")]
    [InlineData("/graphql/table.arrows?query=%7Bitem%7Bitems%7Bnumber%7D%7D%7D", "br")]
    public async Task A_tag_names_the_coding_in_which_the_reply_is_sent_and_is_known_again_wherever_that_coding_is_taken(
        string address,
        string? accepted)
    {
        await using var server = await TestServer.StartAsync();
        var first = await AskAsync(server, address, coding: accepted);
        var head = await AskAsync(server, address, method: HttpMethod.Head, coding: accepted);
        var coding = first.Content.ContentEncoding.SingleOrDefault();
        var tag = first.Headers.ETag!.Tag;

        Assert.Matches(coding is null ? "[0-9a-f]{16}\"$" : $"[0-9a-f]{{16}}-{coding}\"$", tag);
        Assert.Equal((tag, coding), (head.Headers.ETag!.Tag, head.Content.ContentEncoding.SingleOrDefault()));
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var again = await AskAsync(server, address, $"\"other\", {tag}", method, coding: accepted);

            Assert.Equal((HttpStatusCode.NotModified, tag, ""), (again.Status, again.Headers.ETag!.Tag, again.Text));
            Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(server, address, tag, method, coding: "deflate, *;q=0.1")).Status);
            // A client that accepts no offered coding cannot use a compressed reply.
            Assert.Equal(
                coding is null ? HttpStatusCode.NotModified : HttpStatusCode.OK,
                (await AskAsync(server, address, tag, method, coding: "deflate")).Status);
        }
    }

    [Theory]
    [InlineData(Hello)]
    [InlineData(Large)]
    [InlineData(Table)]
    [InlineData("/graphql/table.parquet?query=%7Bitem%7Bitems%7Bnumber%7D%7D%7D")]
    [InlineData("/graphql/table.arrows?query=%7Bitem%7Bitems%7Bnumber%7D%7D%7D")]
    [InlineData("/graphql/sdl")]
    [InlineData("/graphql?sdl")]
    public async Task A_client_that_wants_none_that_is_there_is_told_that_there_is_one(string address)
    {
        await using var server = await TestServer.StartAsync();
        var there = await AskAsync(server, address, coding: "br");
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var reply = await AskAsync(server, address, "*", method, coding: "br");

            Assert.Equal((HttpStatusCode.NotModified, "", there.Headers.ETag), (reply.Status, reply.Text, reply.Headers.ETag));
            Assert.Null(reply.Content.ContentType);
            Assert.Null(reply.Content.ContentDisposition);
        }
    }

    [Theory]
    [InlineData("/graphql?query=%7Bhello", ErrorCodes.SyntaxError)]
    [InlineData("/graphql/table?query=%7Bhello", ErrorCodes.SyntaxError)]
    [InlineData("/graphql/table?query=%7Bhello%7D", ErrorCodes.InvalidTable)]
    public async Task A_client_that_wants_none_that_is_there_is_told_why_there_is_none(string address, string code)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(code, (await AskAsync(server, address, "*")).Code);
    }

    private Task<TestServer> StartAsync(bool isRequired) => TestServer.StartAsync((ServerOptions options) =>
    {
        options.Access.KeyFile = _keys.Path;
        options.Access.Required = isRequired;
        options.Caching.MaxAge = TimeSpan.FromMinutes(1);
    });

    private static async Task<Reply> AskAsync(
        TestServer server,
        string address,
        string? held = null,
        HttpMethod? method = null,
        string? accept = null,
        string? coding = null,
        string? key = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        foreach (var (name, value) in new[]
        {
            ("If-None-Match", held),
            ("Accept", accept),
            ("Accept-Encoding", coding),
            ("X-API-Key", key),
        })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await server.Client.SendAsync(request);
        return await Reply.ReadAsync(response);
    }
}
